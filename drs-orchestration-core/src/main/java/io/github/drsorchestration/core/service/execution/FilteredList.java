package io.github.drsorchestration.core.service.execution;

import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fills a page with what a filter lets through from pages of the store, whose tokens it passes on.
 */
final class FilteredList {

  /** However little matches, no page costs more reads than this. */
  private static final int MAX_READS = 20;

  private static final int MIN_READ = 250;

  private final ExecutionStore store;
  private final ExecutionFilter filter;
  private final int limit;
  private final List<ExecutionSummary> found = new ArrayList<>();

  private FilteredList(ExecutionStore store, ExecutionFilter filter, int limit) {
    this.store = store;
    this.filter = filter;
    this.limit = limit;
  }

  static Page<ExecutionSummary> page(
      ExecutionStore store, ExecutionFilter filter, PageRequest request) {
    return new FilteredList(store, filter, request.limit()).page(request.token());
  }

  private Page<ExecutionSummary> page(Optional<String> first) {
    Optional<String> token = first;
    int size = read();
    for (int reads = 0; reads < MAX_READS; reads++) {
      Page<ExecutionSummary> read = store.list(filter.query(), new PageRequest(size, token));
      int needed = needed(read.items());
      if (needed < read.items().size()) {
        size = needed; // a token can only say where a page of the store ended: read up to there
        continue;
      }
      read.items().stream().filter(filter::matches).forEach(found::add);
      token = read.nextToken();
      if (token.isEmpty() || read.items().stream().anyMatch(filter::isBefore)) {
        return new Page<>(found, Optional.empty());
      }
      if (found.size() == limit) {
        break;
      }
      size = read();
    }
    return new Page<>(found, token);
  }

  /** The store may find more than the filter lets through. */
  private int read() {
    return filter.picks() ? Math.max(limit, MIN_READ) : limit;
  }

  /** How many of these it takes until the page is full. */
  private int needed(List<ExecutionSummary> read) {
    int matches = found.size();
    for (int i = 0; i < read.size(); i++) {
      if (filter.matches(read.get(i)) && ++matches == limit) {
        return i + 1;
      }
    }
    return read.size();
  }
}
