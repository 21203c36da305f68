package io.github.drsorchestration.core.service.listing;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sorts values and cuts pages out of them. A token says where its page ended, not how many values
 * came before: nothing is shown twice or left out because others were added or removed meanwhile.
 *
 * @param <T> what is listed
 * @param id the id of a value
 * @param name its name, without line breaks
 * @param lastModified when it was last changed
 */
public record Listing<T>(
    Function<T, String> id, Function<T, String> name, Function<T, Optional<Instant>> lastModified) {

  /**
   * The page of these values that is wanted.
   *
   * @throws InvalidValueException if the token is none, or belongs to a list in another order
   */
  public Page<T> page(Collection<T> values, Sort sort, PageRequest request) {
    Comparator<Position> order = Position.order(sort);
    Optional<Position> after = request.token().map(token -> Position.of(token, sort));
    List<T> left = new ArrayList<>();
    for (T value : values) {
      if (after.isEmpty() || order.compare(position(value, sort), after.get()) > 0) {
        left.add(value);
      }
    }
    left.sort(Comparator.comparing(value -> position(value, sort), order));
    if (left.size() <= request.limit()) {
      return new Page<>(left, Optional.empty());
    }
    List<T> items = left.subList(0, request.limit());
    T last = items.get(items.size() - 1);
    return new Page<>(items, Optional.of(position(last, sort).token(sort)));
  }

  private Position position(T value, Sort sort) {
    String key =
        switch (sort.by()) {
          case NAME -> name.apply(value).toLowerCase(Locale.ROOT);
          case LAST_MODIFIED -> lastModified.apply(value).map(Listing::sortable).orElse("");
        };
    return new Position(key, id.apply(value));
  }

  /** Of fixed width, so that it is sorted as a text like the moment itself. */
  private static String sortable(Instant moment) {
    return String.format(Locale.ROOT, "%019d.%09d", moment.getEpochSecond(), moment.getNano());
  }
}
