"""What staff see is made anew from a stranger's bytes; all of this runs in a file worker and nowhere else."""
