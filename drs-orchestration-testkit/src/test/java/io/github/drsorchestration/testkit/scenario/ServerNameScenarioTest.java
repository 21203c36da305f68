package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.PLACE;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.server;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.report.ExecutionReport;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.report.html.HtmlReport;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server has one name, wherever it is told of. */
class ServerNameScenarioTest {

  private static SimulatedServer.Builder stalled() {
    return server("a").replicationState(ReplicationState.STALLED);
  }

  @ParameterizedTest
  @CsvSource({"Web shop, host-7, Web shop", "'', host-7, host-7", "'', '', s-0000000000000000a"})
  void lists_executions_findings_and_reports_name_it_alike(
      String tag, String hostname, String name) {
    SimulatedServer.Builder server = stalled().hostname(hostname).tags(Map.of("Name", tag));
    Scene scene = Scene.of(plan(wave("a").build()), world().server(server.build())).run();

    SourceServer listed =
        scene.simulation().world().drs().sourceServers(PLACE, List.of(id("a"))).get(0);
    assertThat(listed.displayName()).isEqualTo(name);
    assertThat(DomainJson.mapper().valueToTree(listed).path("name").asText()).isEqualTo(name);
    assertThat(scene.server("a").name()).isEqualTo(name);
    assertThat(scene.execution().findings())
        .extracting(Finding::message)
        .allMatch(it -> it.contains(name))
        .isNotEmpty();
    ExecutionReport report =
        scene.simulation().orchestrator().executions().report(scene.executionId());
    assertThat(report.waves().get(0).servers().get(0).name()).isEqualTo(name);
    assertThat(HtmlReport.render(report)).contains(name + " · a");
  }
}
