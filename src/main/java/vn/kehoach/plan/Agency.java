package vn.kehoach.plan;

/** A body, as the document names it and in full. */
public record Agency(String name, String canonical) {}
