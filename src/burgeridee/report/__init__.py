"""Paper: first a document, then bytes."""
