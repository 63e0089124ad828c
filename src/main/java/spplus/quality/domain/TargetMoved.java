package spplus.quality.domain;

/** Another value is aimed at. @param network and {@code structure} where, empty for everywhere */
public record TargetMoved(String indicator, String network, String structure) {}
