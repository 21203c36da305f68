package io.github.drsorchestration.core.service.listing;

/**
 * In which order a list is wanted.
 *
 * @param by the sort key
 * @param descending whether the greatest come first
 */
public record Sort(SortBy by, boolean descending) {

  public static final Sort BY_NAME = ascending(SortBy.NAME);

  public static Sort ascending(SortBy by) {
    return new Sort(by, false);
  }

  public static Sort descending(SortBy by) {
    return new Sort(by, true);
  }
}
