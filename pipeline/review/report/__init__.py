"""One HTML file in which an analyst sees, searches and judges what was extracted."""

from pipeline.review.report.write import Written, write_report

__all__ = ["Written", "write_report"]
