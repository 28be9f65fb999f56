"""The door of the workbook's buttons: a press comes in as words, its answer goes into the workbook."""
