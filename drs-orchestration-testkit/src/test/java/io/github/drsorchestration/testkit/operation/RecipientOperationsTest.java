package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.MANAGER;
import static io.github.drsorchestration.testkit.operation.Office.PLANNER;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.core.notification.NotificationRouter;
import io.github.drsorchestration.core.rest.message.RestResponse;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Recipients and dead letters from outside: by roles, by scopes, over REST. */
class RecipientOperationsTest {

  private static final String RECIPIENTS = "/notifications/recipients";
  private static final String MAIL = "Ops.Team@Example.org";

  private final Office office = new Office().withPlan();
  private final RestClient client = new RestClient(office);
  private final Principal tenant = PLANNER.within(AccessScope.ofPlans(Set.of("shop")));
  private final Principal other = PLANNER.within(AccessScope.ofPlans(Set.of("bank")));

  @Test
  void an_address_is_asked_to_confirm_is_active_then_and_is_masked_for_readers() {
    RestResponse added = client.send(PLANNER, "POST", RECIPIENTS, mail("r1", "'shop'"));
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.headers().find("Location")).contains(RECIPIENTS + "/r1");
    assertThat(RestClient.body(added).path("state").asText()).isEqualTo("PENDING");

    office.simulation.mailSubscriptions().confirm("ops.team@example.org");
    JsonNode seen = one(PLANNER, "r1");
    assertThat(seen.path("state").asText()).isEqualTo("ACTIVE");
    assertThat(seen.path("mail").asText()).isEqualTo("ops.team@example.org");
    assertThat(one(READER, "r1").path("mail").asText()).isEqualTo("o***@example.org");
    assertThat(office.ask(MANAGER, "listRecipients", "{}").at("/items/0/mail").asText())
        .isEqualTo("o***@example.org");
    assertThat(office.audit.entries().toString())
        .contains("recipientId=r1")
        .doesNotContain("ops.team");
  }

  @Test
  void an_address_of_several_recipients_is_subscribed_until_the_last_is_removed() {
    office.ask(ADMIN, "addRecipient", mail("r1", "'shop'"));
    office.simulation.mailSubscriptions().confirm("ops.team@example.org");
    office.ask(ADMIN, "addRecipient", mail("r2", ""));
    assertThat(office.simulation.mailSubscriptions().requestsTo("ops.team@example.org"))
        .isEqualTo(1);

    office.ask(ADMIN, "removeRecipient", "{'recipientId': 'r1'}");
    assertThat(one(ADMIN, "r2").path("state").asText()).isEqualTo("ACTIVE");
    assertThat(client.send(ADMIN, "DELETE", RECIPIENTS + "/r2", "").status()).isEqualTo(204);
    assertThat(office.simulation.mailSubscriptions().states()).isEmpty();
  }

  @Test
  void who_lost_the_request_to_confirm_gets_another_one() {
    office.ask(ADMIN, "addRecipient", mail("r1", "'shop'"));

    RestResponse asked = client.send(ADMIN, "POST", RECIPIENTS + "/r1/resend-confirmation", "");

    assertThat(RestClient.body(asked).path("state").asText()).isEqualTo("PENDING");
    assertThat(office.simulation.mailSubscriptions().requestsTo("ops.team@example.org"))
        .isEqualTo(2);
  }

  @Test
  void a_test_is_marked_as_one_and_says_whether_it_can_arrive() {
    office.ask(ADMIN, "addRecipient", mail("r1", "'shop'"));

    JsonNode unconfirmed = office.ask(ADMIN, "testRecipient", "{'recipientId': 'r1'}");
    assertThat(unconfirmed.path("sent").asBoolean()).isTrue();
    assertThat(unconfirmed.path("problem").asText()).contains("not confirmed");

    office.simulation.mailSubscriptions().confirm("ops.team@example.org");
    assertThat(office.ask(ADMIN, "testRecipient", "{'recipientId': 'r1'}").has("problem"))
        .isFalse();
    var sent = office.simulation.topic().attempts().get(1);
    assertThat(sent.notification().type()).isEqualTo(NotificationType.TEST);
    assertThat(office.simulation.mailSubscriptions().readers(sent.audience()))
        .containsExactly("ops.team@example.org");

    office.simulation.topic().failNext(1, new CallRejectedException("Publish", "no such topic"));
    JsonNode refused = office.ask(ADMIN, "testRecipient", "{'recipientId': 'r1'}");
    assertThat(refused.path("sent").asBoolean()).isFalse();
    assertThat(refused.path("problem").asText()).isEqualTo("Publish: no such topic");
  }

  @Test
  void a_change_needs_the_version_that_was_read() {
    office.ask(ADMIN, "addRecipient", mail("r1", "'shop'"));
    String change = "{'severities': ['CRITICAL'], 'version': 1}";

    RestResponse changed = client.send(ADMIN, "PUT", RECIPIENTS + "/r1", change);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(RestClient.body(changed).path("version").asLong()).isEqualTo(2);
    assertThat(client.send(ADMIN, "PUT", RECIPIENTS + "/r1", change).status()).isEqualTo(409);
  }

  @Test
  void what_makes_no_sense_is_refused_by_field_and_rule() {
    assertThat(code("addRecipient", "{'mail': 'ops', 'planIds': ['shop']}"))
        .isEqualTo("INVALID_INPUT mail");
    assertThat(code("addRecipient", "{'webhook': 'pager'}")).isEqualTo("INVALID_INPUT webhook");
    assertThat(code("addRecipient", "{'webhook': 'topic'}")).isEqualTo("INVALID_INPUT webhook");
    assertThat(code("addRecipient", "{'mail': 'a@b.org', 'webhook': 'pager'}"))
        .isEqualTo("INVALID_INPUT mail");
    assertThat(code("addRecipient", "{'mail': 'a@b.org', 'planIds': ['none']}"))
        .isEqualTo("NOT_FOUND ");
    assertThat(code("addRecipient", "{'mail': 'a@b.org', 'secret': 'x'}"))
        .isEqualTo("INVALID_INPUT secret");
    assertThat(office.simulation.mailSubscriptions().states()).isEmpty();
  }

  @Test
  void tenants_see_and_manage_the_recipients_of_their_plans_only() {
    office.ask(ADMIN, "addRecipient", mail("mine", "'shop'"));
    office.ask(ADMIN, "addRecipient", mail("all", ""));

    assertThat(office.ask(tenant, "listRecipients", "{}").path("items"))
        .extracting(it -> it.path("recipientId").asText())
        .containsExactly("mine");
    assertThat(office.ask(other, "listRecipients", "{}").path("items")).isEmpty();
    for (String operation :
        new String[] {"getRecipient", "removeRecipient", "testRecipient", "resendConfirmation"}) {
      assertThat(failure(other, operation, "{'recipientId': 'mine'}")).isEqualTo("NOT_FOUND");
      assertThat(failure(tenant, operation, "{'recipientId': 'all'}")).isEqualTo("NOT_FOUND");
    }
    assertThat(failure(other, "updateRecipient", "{'recipientId': 'mine', 'planIds': ['bank']}"))
        .isEqualTo("NOT_FOUND");
    assertThat(failure(tenant, "updateRecipient", "{'recipientId': 'mine'}"))
        .isEqualTo("INVALID_INPUT");
    assertThat(failure(tenant, "addRecipient", "{'mail': 'a@b.org'}")).isEqualTo("INVALID_INPUT");
    assertThat(failure(tenant, "addRecipient", "{'mail': 'a@b.org', 'planIds': ['bank']}"))
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void dead_letters_are_listed_for_their_plans_and_sent_again() {
    office.simulation.topic().failNext(2, new CallRejectedException("Publish", "no such topic"));
    NotificationRouter router = new NotificationRouter(office.simulation.ports());
    router.announce(news("n1", Optional.of("shop")));
    router.announce(news("n2", Optional.empty()));
    office.simulation.runUntilIdle();

    JsonNode letters =
        RestClient.body(client.send(READER, "GET", "/notifications/undelivered", ""));
    assertThat(letters.path("items")).hasSize(2);
    assertThat(letters.at("/items/0/problem").asText()).isEqualTo("Publish: no such topic");
    JsonNode mine = office.ask(tenant, "listUndelivered", "{}").path("items");
    assertThat(mine).hasSize(1);
    assertThat(office.ask(other, "listUndelivered", "{}").path("items")).isEmpty();

    String id = mine.at("/0/deliveryId").asText();
    Principal otherManager = MANAGER.within(AccessScope.ofPlans(Set.of("bank")));
    assertThat(failure(otherManager, "redeliver", "{'deliveryId': '" + id + "'}"))
        .isEqualTo("NOT_FOUND");
    RestResponse again =
        client.send(MANAGER, "POST", "/notifications/undelivered/" + id + "/redeliver", "");
    office.simulation.runUntilIdle();
    assertThat(again.status()).isEqualTo(202);
    assertThat(office.simulation.topic().taken())
        .extracting(Notification::notificationId)
        .containsExactly("n1");
    assertThat(office.ask(ADMIN, "listUndelivered", "{}").path("items")).hasSize(1);
  }

  private static String mail(String id, String plans) {
    return "{'recipientId': '%s', 'mail': '%s', 'planIds': [%s]}".formatted(id, MAIL, plans);
  }

  private JsonNode one(Principal who, String id) {
    return RestClient.body(client.send(who, "GET", RECIPIENTS + "/" + id, ""));
  }

  private String code(String operation, String input) {
    JsonNode error = office.call(ADMIN, operation, input).json();
    return error.path("code").asText() + " " + error.at("/details/0/path").asText();
  }

  private String failure(Principal who, String operation, String input) {
    return office.call(who, operation, input).json().path("code").asText();
  }

  private Notification news(String id, Optional<String> planId) {
    return Notification.builder()
        .notificationId(id)
        .type(NotificationType.HEALTH)
        .severity(NotificationSeverity.ERROR)
        .at(office.simulation.time().now())
        .title("A server is unwell")
        .text("It does not replicate.")
        .planId(planId)
        .build();
  }
}
