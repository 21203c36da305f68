package io.github.drsorchestration.infrastructure.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement of the policies of a role.
 *
 * @param role the role's logical id
 * @param reason why it has a wildcard, as the role's metadata says
 */
public record Statement(Template template, String role, JsonNode json, Optional<String> reason) {

  public static List<Statement> of(Template template) {
    List<Statement> statements = new ArrayList<>();
    template
        .resources("AWS::IAM::Role")
        .forEach(
            (id, role) -> {
              JsonNode reasons = role.at("/Metadata/WildcardReasons");
              for (JsonNode policy : role.at("/Properties/Policies")) {
                for (JsonNode json : policy.at("/PolicyDocument/Statement")) {
                  String reason = reasons.path(json.path("Sid").asText()).asText();
                  statements.add(
                      new Statement(
                          template, id, json, Optional.of(reason).filter(it -> !it.isEmpty())));
                }
              }
            });
    return statements;
  }

  public static List<Statement> of(Template template, String role) {
    return of(template).stream().filter(it -> it.role.equals(role)).toList();
  }

  public String sid() {
    return json.path("Sid").asText();
  }

  public List<String> actions() {
    return texts(json.path("Action"));
  }

  /** Its resources, as far as they are texts or substituted texts. */
  public List<String> resources() {
    return texts(json.path("Resource"));
  }

  public JsonNode condition() {
    return json.path("Condition");
  }

  private static List<String> texts(JsonNode node) {
    if (node.isTextual()) {
      return List.of(node.textValue());
    }
    if (node.isObject()) {
      return node.has("Fn::Sub") ? List.of(node.path("Fn::Sub").asText()) : List.of();
    }
    List<String> texts = new ArrayList<>();
    node.forEach(it -> texts.addAll(texts(it)));
    return texts;
  }

  @Override
  public String toString() {
    return template.file() + "/" + role + "/" + sid();
  }
}
