package io.github.drsorchestration.testkit.wire.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The facts of the DRS service model, version 2020-02-26: its operations, and what requests and
 * responses may contain. They are those of botocore 1.43, which differs from the AWS SDK for Java
 * 2.40 in three members; {@code src/test/python/service_facts.py} writes the file.
 */
public final class ServiceFacts {

  private static final ServiceFacts DRS = new ServiceFacts(read());

  private final JsonNode facts;

  private ServiceFacts(JsonNode facts) {
    this.facts = facts;
  }

  public static ServiceFacts drs() {
    return DRS;
  }

  /** The names of all operations, in their order. */
  public List<String> operations() {
    TreeSet<String> names = new TreeSet<>();
    facts.path("operations").fieldNames().forEachRemaining(names::add);
    return List.copyOf(names);
  }

  public String method(String operation) {
    return fact(operation).path("method").asText();
  }

  public String path(String operation) {
    return fact(operation).path("path").asText();
  }

  /** The HTTP status of a successful response. */
  public int status(String operation) {
    return fact(operation).path("status").asInt();
  }

  /** The names of the errors that the operation declares. */
  public List<String> errors(String operation) {
    List<String> errors = new ArrayList<>();
    fact(operation).path("errors").forEach(error -> errors.add(error.asText()));
    return errors;
  }

  /** The name of the input shape. */
  public String input(String operation) {
    return fact(operation).path("input").asText();
  }

  /** The name of the output shape, if responses have a body. */
  public Optional<String> output(String operation) {
    return Optional.ofNullable(fact(operation).get("output")).map(JsonNode::asText);
  }

  /** The members of a request that are not in its body. */
  public List<Located> outsideTheBody(String shape) {
    List<Located> located = new ArrayList<>();
    shape(shape)
        .path("members")
        .properties()
        .forEach(
            member -> {
              JsonNode fact = member.getValue();
              if (fact.isObject()) {
                located.add(
                    new Located(
                        member.getKey(),
                        fact.path("in").asText().equals("uri"),
                        fact.path("name").asText(),
                        shape(fact.path("shape").asText()).path("type").asText()));
              }
            });
    return located;
  }

  /**
   * A member that is not in the body.
   *
   * @param name its name in the service model
   * @param inPath whether it is in the path, and not in the query
   * @param parameter its name in the query
   * @param type its type, such as {@code list}
   */
  public record Located(String name, boolean inPath, String parameter, String type) {}

  JsonNode shape(String name) {
    return facts.path("shapes").path(name);
  }

  private JsonNode fact(String operation) {
    return facts.path("operations").path(operation);
  }

  private static JsonNode read() {
    try (InputStream file = ServiceFacts.class.getResourceAsStream("drs.json")) {
      return new ObjectMapper().readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
