package io.github.drsorchestration.aws.client.call;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads lists to their end: a page may be short or empty, and still not be the last. */
public final class Pages {

  private Pages() {}

  /**
   * Everything, page by page.
   *
   * @param read reads the page of a token; of the first page it is null
   * @param items what is on a page
   * @param next the token of the page after it; null or empty on the last
   */
  public static <P, T> List<T> all(
      Function<@Nullable String, P> read,
      Function<P, List<T>> items,
      Function<P, @Nullable String> next) {
    List<T> all = new ArrayList<>();
    String token = null;
    do {
      P page = read.apply(token);
      all.addAll(items.apply(page));
      token = next.apply(page);
    } while (token != null && !token.isEmpty());
    return all;
  }
}
