package io.github.drsorchestration.testkit.wire.operation.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.ListPage;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import java.util.List;
import java.util.Set;

/**
 * The templates of one kind in the caller's place.
 *
 * @param request the request
 * @param kind the kind, as in ARNs
 * @param idMember the member that holds the id
 * @param prefix the prefix of ids
 */
public record Templates(Request request, String kind, String idMember, String prefix) {

  public List<ObjectNode> all() {
    return request.documents().all(kind);
  }

  /** Stores a new template: the defaults, overlaid with the settings of the request. */
  ObjectNode create(ObjectNode defaults) {
    String id = request.documents().newId(prefix);
    ObjectNode template = JsonValues.overlaid(defaults, request.input());
    template.put(idMember, id).put("arn", request.arn(kind, id));
    template.set("tags", JsonValues.tags(request.tags()));
    return keep(template);
  }

  /** The template that the request names, overlaid with the settings of the request. */
  ObjectNode updated() {
    ObjectNode template = named();
    return JsonValues.overlaid(template, request.input()).put("arn", template.path("arn").asText());
  }

  ObjectNode keep(ObjectNode template) {
    request.documents().put(kind, template.path(idMember).asText(), template);
    return template;
  }

  void delete() {
    request.documents().remove(kind, named().path(idMember).asText());
  }

  /** The template that the request names. */
  private ObjectNode named() {
    return find(request.text(idMember));
  }

  /** A page of the templates that a member of the request names, or of all if it names none. */
  ObjectNode page(String idsMember) {
    Set<String> ids = request.texts(idsMember);
    List<ObjectNode> chosen = ids.isEmpty() ? all() : ids.stream().map(this::find).toList();
    return new ListPage<ObjectNode>(
            template -> template.path(idMember).asText(), template -> template)
        .of(request, chosen, request.pageSizes().sourceServers());
  }

  private ObjectNode find(String id) {
    return request.documents().find(kind, id).orElseThrow(() -> ApiException.notFound(kind, id));
  }
}
