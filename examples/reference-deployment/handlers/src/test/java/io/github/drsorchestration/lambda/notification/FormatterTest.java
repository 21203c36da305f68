package io.github.drsorchestration.lambda.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.notification.NotificationChannel;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.testkit.memory.InMemoryExecutionStore;
import io.github.drsorchestration.testkit.memory.InMemoryProtectionGroupStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecordStore;
import io.github.drsorchestration.testkit.memory.InMemoryRecoveryPlanStore;
import io.github.drsorchestration.testkit.memory.InMemoryServerClaims;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormatterTest {

  private static final AccountRegion IRELAND = new AccountRegion("111122223333", "eu-west-1");
  private static final String SERVER = "s-0000000000000web1";
  private static final Actor ANN = Actor.of("ann");

  private final List<ObjectNode> messages = new ArrayList<>();
  private final List<Notification> sent = new ArrayList<>();
  private final SimulatedWorld world =
      SimulatedWorld.builder().server(SimulatedServer.of(SERVER, IRELAND)).build();
  private Ports ports;

  /** A drill, whose events come as the topic of events has them. */
  @BeforeEach
  void drill() {
    ports =
        Ports.builder()
            .time(world.time())
            .recoveryService(world.drs())
            .protectionGroupStore(new InMemoryProtectionGroupStore())
            .recoveryPlanStore(new InMemoryRecoveryPlanStore())
            .executionStore(new InMemoryExecutionStore())
            .serverClaims(new InMemoryServerClaims())
            .recordStore(new InMemoryRecordStore())
            .notifier(
                (execution, event) ->
                    messages.add(
                        JsonNodeFactory.instance
                            .objectNode()
                            .<ObjectNode>set(
                                "execution", DomainJson.mapper().valueToTree(execution))
                            .set("event", DomainJson.mapper().valueToTree(event))))
            .putNotificationChannels(NotificationChannel.TOPIC, this::toTopic)
            .build();
    try (DrsOrchestrator orchestrator =
        DrsOrchestrator.builder().ports(ports).workers(Runnable::run).build()) {
      orchestrator.groups().create(group(), ANN);
      orchestrator.plans().create(plan(), ANN);
      orchestrator
          .executions()
          .start(StartRequest.builder().planId("shop").kind(ExecutionKind.DRILL).by(ANN).build());
      world.time().runUntilIdle();
    }
  }

  private void toTopic(Notification notification, Set<String> audience) {
    sent.add(notification);
  }

  private static ProtectionGroup group() {
    return ProtectionGroup.builder()
        .groupId("web")
        .name("web")
        .accountId(IRELAND.accountId())
        .region(IRELAND.region())
        .addServerIds(SERVER)
        .build();
  }

  private static RecoveryPlan plan() {
    return RecoveryPlan.builder()
        .planId("shop")
        .name("Shop")
        .addWaves(Wave.builder().name("web").addGroupIds("web").build())
        .build();
  }

  private static ObjectNode sns(List<ObjectNode> messages) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    messages.forEach(
        it -> event.withArray("Records").addObject().putObject("Sns").put("Message", it + ""));
    return event;
  }

  private static ObjectNode queue(List<String> bodies) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    bodies.forEach(
        it ->
            event
                .withArray("Records")
                .addObject()
                .put("messageId", "m-" + event.path("Records").size())
                .put("body", it));
    return event;
  }

  @Test
  void people_read_what_an_event_means_and_what_they_can_do() {
    JsonNode answer = Formatter.over(ports).take(sns(messages));

    assertThat(answer.path("delivered").asInt()).isPositive();
    assertThat(sent)
        .extracting(Notification::type)
        .contains(NotificationType.EXECUTION_STARTED, NotificationType.EXECUTION_ENDED);
    assertThat(sent.get(0).text()).contains("Shop");
    assertThat(sent.get(0).nextSteps()).isNotEmpty();
  }

  @Test
  void an_event_that_comes_again_is_told_once() {
    Formatter.over(ports).take(sns(messages));
    int told = sent.size();

    Formatter.over(ports).take(sns(messages));

    assertThat(sent).hasSize(told);
  }

  @Test
  void what_is_no_event_is_dropped_and_keeps_no_other_from_being_told() {
    List<String> bodies = new ArrayList<>(List.of("{}", "no json"));
    messages.forEach(it -> bodies.add(it.toString()));

    JsonNode answer = Formatter.over(ports).take(queue(bodies));

    assertThat(answer.path("batchItemFailures")).isEmpty();
    assertThat(sent).isNotEmpty();
  }
}
