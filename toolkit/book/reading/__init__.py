"""A Grid read into a Plan, or into any table, with everything that is wrong in its cells."""
