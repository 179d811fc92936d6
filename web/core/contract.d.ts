/** The JSON of the API, as DESIGN's contract names it. Offsets count Unicode code points. */

export type FacetName = "person" | "topic" | "place" | "organisation" | "source" | "author";
export type AnnotationKind = "person" | "topic" | "place" | "organisation" | "date";
export type FieldName = "title" | "standfirst" | "body";
export type Interval = "year" | "month" | "day";
export type Span = [start: number, end: number];

/** Where no authority file knows a name (`known` is false), it is value and label alike. */
export interface Named {
  value: string;
  label: string;
  known: boolean;
}

/** A person, and the function held on the day of publication, in French; null where there is none that is sure. */
export interface Person extends Named {
  function: string | null;
}

export interface Notice {
  message: string;
  start: number | null;
  end: number | null;
}

export interface QueryAnswer {
  q: string;
  understood: string;
  notices: Notice[];
  relaxed: string | null;
  corrections: string[];
  expansions: Expansion[];
}

/** A name, and the days from and to which it held, both included; null is open. */
export interface ExpansionName {
  name: string;
  from: string | null;
  to: string | null;
}

/** A part of `q` that names a person, place or organisation, and the other names by which articles are found too. */
export interface Expansion {
  start: number;
  end: number;
  text: string;
  kind: Exclude<AnnotationKind, "date">;
  value: string;
  label: string;
  names: ExpansionName[];
}

export interface Snippet {
  field: FieldName;
  text: string;
  marks: Span[];
}

export interface Hit {
  id: string;
  title: string;
  standfirst: string | null;
  published: string | null;
  source: string | null;
  url: string | null;
  score: number;
  snippets: Snippet[];
  persons: Person[];
  topics: Named[];
}

/** The weightiest first. */
export interface Shared {
  words: string[];
  persons: Named[];
  topics: Named[];
  places: Named[];
  organisations: Named[];
}

export interface SimilarAnswer {
  id: string;
  took_ms: number;
  words: string[];
  hits: (Hit & { shared: Shared })[];
}

export interface Bucket {
  value: string;
  label: string;
  count: number;
  selected: boolean;
  excluded: boolean;
  /** The values right above it. */
  broader: string[];
  /** Null for sources and authors, which are in no authority files. */
  known: boolean | null;
}

export interface Facet {
  buckets: Bucket[];
  truncated: boolean;
  /** What is above the buckets and not among them. */
  ancestors: Bucket[];
}

export interface DateBucket {
  value: string;
  count: number;
  selected: boolean;
}

export interface DateFacet {
  interval: Interval;
  buckets: DateBucket[];
}

export type Facets = Partial<Record<FacetName, Facet>> & { date?: DateFacet };

export interface SearchAnswer {
  query: QueryAnswer;
  total: number;
  page: number;
  per_page: number;
  took_ms: number;
  hits: Hit[];
  facets: Facets;
}

export type SuggestionKind = "term" | "person" | "topic" | "place" | "organisation" | "function" | "title";

export interface Suggestion {
  value: string;
  label: string;
  count: number;
  matched: string | null;
}

export interface SuggestionGroup {
  kind: SuggestionKind;
  start: number;
  suggestions: Suggestion[];
}

export interface SuggestAnswer {
  q: string;
  took_ms: number;
  groups: SuggestionGroup[];
}

export interface Block {
  kind: "paragraph" | "subheading" | "quote";
  text: string;
  start: number;
}

export interface Annotation {
  field: FieldName | null;
  start: number | null;
  end: number | null;
  kind: AnnotationKind;
  value: string;
  label: string;
  known: boolean;
  from: string | null;
  to: string | null;
  reason: string;
  function: string | null;
}

/** What the archivist corrected, and with what effect on this article; `at` is a date and time, dates are null for undated. */
export interface Correction {
  entry: string;
  at: string;
  by: string;
  why: string;
  operation: "reject" | "add" | "merge" | "split" | "redate" | "undo";
  kind: AnnotationKind | null;
  value: Named | null;
  into: Named | null;
  field: FieldName | null;
  start: number | null;
  end: number | null;
  published: string | null;
  source_published: string | null;
}

export interface Article {
  id: string;
  title: string;
  standfirst: string | null;
  body: Block[];
  published: string | null;
  updated: string | null;
  authors: string[];
  source: string | null;
  section: string | null;
  url: string | null;
  language: string | null;
  rights: string | null;
  persons: Person[];
  topics: Named[];
  places: Named[];
  organisations: Named[];
  annotations: Annotation[];
  corrections: Correction[];
  marks: Partial<Record<FieldName, Span[]>>;
}

/** One part of the query asked of an article; the parts of a group follow it, one deeper. */
export interface Clause {
  depth: number;
  kind: string;
  clause: string;
  start: number | null;
  end: number | null;
  matches: boolean;
  score: number | null;
  reason: string;
}

/** One filter of the search asked of an article. */
export interface FilterOutcome {
  parameter: string;
  passes: boolean;
  reason: string;
}

/** The smallest change that would find the article: this `q`, without these parameters, and `undated` where given. */
export interface Change {
  q: string;
  without: { parameter: string; value: string }[];
  undated: "include" | null;
  message: string;
}

/** Why a search finds an article, or not; `score` is null where the query does not match. */
export interface Explanation {
  id: string;
  found: boolean;
  score: number | null;
  clauses: Clause[];
  filters: FilterOutcome[];
  change: Change | null;
}
