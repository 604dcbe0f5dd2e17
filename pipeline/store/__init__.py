"""What lies on disk or in an object store: the files to read, the parts of earlier runs, the lock, the manifest."""
