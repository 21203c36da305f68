package io.github.drsorchestration.cli.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.drsorchestration.api.failure.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The JSON Schema of simulation files. */
public final class SimulationSchema {

  private static final String RESOURCE = "/io/github/drsorchestration/cli/simulation.schema.json";

  private final JsonNode document;
  private final Schema schema;

  SimulationSchema() {
    try {
      this.document = new ObjectMapper().readTree(text());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(document);
  }

  /** The schema itself, for editors and for people. */
  public static String text() {
    try (InputStream stream = SimulationSchema.class.getResourceAsStream(RESOURCE)) {
      return new String(
          Objects.requireNonNull(stream, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Where the file does not match; one problem per path. */
  List<Problem> problems(JsonNode file) {
    Map<String, Problem> byPath = new LinkedHashMap<>();
    for (Error error : schema.validate(file)) {
      if (isWithinAlternative(error)) {
        continue; // the rule that none or both of the alternatives match says it all
      }
      Problem problem = SchemaMessages.problem(error, ruleOf(error));
      byPath.putIfAbsent(problem.path(), problem);
    }
    return List.copyOf(byPath.values());
  }

  private static boolean isWithinAlternative(Error error) {
    var fragment = error.getSchemaLocation().getFragment();
    for (int i = 0; i < fragment.getNameCount() - 1; i++) {
      if ("oneOf".equals(fragment.getElement(i))) {
        return true;
      }
    }
    return false;
  }

  /** The part of the schema with the violated keyword. */
  private JsonNode ruleOf(Error error) {
    JsonNode rule = document;
    var fragment = error.getSchemaLocation().getFragment();
    for (int i = 0; i < fragment.getNameCount() - 1; i++) {
      Object element = fragment.getElement(i);
      rule = element instanceof Integer index ? rule.path(index) : rule.path(element.toString());
    }
    return rule;
  }
}
