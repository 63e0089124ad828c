package spplus.commitment.domain;

import spplus.commitment.CommitmentCode;

/** What one reference promised finds its place there in another. */
public record Correspondence(String fromReference, CommitmentCode from, String toReference, CommitmentCode to) {}
