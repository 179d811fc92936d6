"""At which addresses is the API asked?  One file a resource."""
