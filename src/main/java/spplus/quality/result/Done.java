package spplus.quality.result;

/** What became of results that somebody chose. @param meanwhile how many had changed since they were read, and were left */
record Done(int moved, int meanwhile) {}
