package io.github.drsorchestration.cli.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.report.Forecast;
import io.github.drsorchestration.cli.scenario.Scenario;

/** A forecast as JSON, with the existing instances that servers are launched into. */
public final class ForecastDocument {

  private ForecastDocument() {}

  public static JsonNode of(Scenario scenario, RecoveryPlan plan, Forecast forecast) {
    ObjectNode document = DomainJson.mapper().valueToTree(forecast);
    ArrayNode targets = document.putArray("launchTargets");
    LaunchTargets.of(scenario, plan)
        .forEach(
            server ->
                targets
                    .addObject()
                    .put("serverId", server.serverId())
                    .put("instanceId", server.launchIntoInstanceId().orElseThrow()));
    return document;
  }
}
