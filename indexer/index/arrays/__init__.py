"""How do arrays lie in a file?  Flat and aligned, each with checksums a block, read in place through a memory map."""

from indexer.index.arrays.array_file import ArrayFile, directory_of
from indexer.index.arrays.array_file_writer import ArrayFileWriter, write_arrays
from indexer.index.arrays.layout import FORMAT_VERSION, ArraySpec, DamagedArray
from indexer.index.arrays.stored_array import StoredArray
from indexer.index.arrays.strings import Strings, encode_strings, encoded

__all__ = [
    "FORMAT_VERSION",
    "ArrayFile",
    "ArrayFileWriter",
    "ArraySpec",
    "DamagedArray",
    "StoredArray",
    "Strings",
    "directory_of",
    "encode_strings",
    "encoded",
    "write_arrays",
]
