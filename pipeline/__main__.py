"""`python -m pipeline` is `verlautbar`."""

from pipeline.cli import main

main()
