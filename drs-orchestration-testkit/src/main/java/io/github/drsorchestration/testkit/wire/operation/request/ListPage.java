package io.github.drsorchestration.testkit.wire.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.error.FieldProblem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Pages of a list. The token names the last item of a page, so that items added to the front of the
 * list meanwhile neither repeat nor hide others. It also names its list, and serves no other.
 *
 * @param <T> the items of the list
 * @param key the unique key of an item
 * @param json the JSON form of an item
 */
public record ListPage<T>(Function<T, String> key, Function<T, JsonNode> json) {

  /** The page that the request asks for, under {@code items}. */
  public ObjectNode of(Request request, List<T> items, int pageSize) {
    return of("items", request, items, pageSize);
  }

  /** The page that the request asks for. */
  public ObjectNode of(String member, Request request, List<T> items, int pageSize) {
    int from =
        request.optionalText("nextToken").map(token -> after(request, token, items)).orElse(0);
    int wanted = request.input().path("maxResults").asInt(pageSize);
    int to = Math.min(items.size(), from + Math.min(wanted, pageSize));
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    ArrayNode array = page.putArray(member);
    items.subList(from, to).forEach(item -> array.add(json.apply(item)));
    if (to < items.size()) {
      page.put("nextToken", token(request, to, items.get(to - 1)));
    }
    return page;
  }

  private String token(Request request, int count, T last) {
    String text = list(request) + " " + count + " " + key.apply(last);
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The index after the item that the token names or, if it is gone, after as many items as were
   * returned.
   */
  private int after(Request request, String token, List<T> items) {
    String[] parts = decoded(token).split(" ", 3);
    if (parts.length < 3 || !parts[0].equals(list(request)) || !parts[1].matches("\\d{1,9}")) {
      throw badToken();
    }
    for (int i = 0; i < items.size(); i++) {
      if (key.apply(items.get(i)).equals(parts[2])) {
        return i + 1;
      }
    }
    return Math.min(items.size(), Integer.parseInt(parts[1]));
  }

  /** What makes the list: the operation, the place and the filters; not the size of its pages. */
  private static String list(Request request) {
    ObjectNode filters = request.input().deepCopy();
    filters.remove(List.of("nextToken", "maxResults"));
    return request.operation() + "/" + Integer.toHexString(Objects.hash(request.where(), filters));
  }

  private static String decoded(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      throw badToken();
    }
  }

  private static ApiException badToken() {
    return ApiException.invalidFields(
        List.of(new FieldProblem("nextToken", "is not a token of this list")));
  }
}
