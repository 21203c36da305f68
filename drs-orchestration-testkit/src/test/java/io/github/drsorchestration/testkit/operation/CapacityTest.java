package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.ADMIN;
import static io.github.drsorchestration.testkit.operation.Office.PLACE;
import static io.github.drsorchestration.testkit.operation.Office.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.operation.contract.ThroughRest;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How much room there is, by REST. */
class CapacityTest {

  private static final AccountRegion AMERICA = new AccountRegion("111122223333", "us-east-1");
  private static final AccountRegion BANK = new AccountRegion("444455556666", "eu-west-1");

  private final Office office = new Office().withPlan();
  private final RestClient client = new RestClient(office);

  @Test
  void without_registered_accounts_the_places_of_the_groups_are_counted() {
    JsonNode capacity = get(READER, "/drs/capacity");

    assertThat(capacity.path("status").asText()).isEqualTo("OK");
    assertThat(capacity.at("/replicatingServers/used").asInt()).isEqualTo(3);
    assertThat(capacity.at("/replicatingServers/limit").asInt()).isEqualTo(300);
    assertThat(capacity.at("/sourceServers/limit").asInt()).isEqualTo(4_000);
    assertThat(capacity.path("problems")).isEmpty();
    assertThat(capacity.has("plan")).isFalse();
  }

  @Test
  @ThroughRest({"GET /drs/capacity", "GET /drs/capacity/regional"})
  void all_regions_of_registered_accounts_are_counted_and_the_fullest_account_comes_first() {
    fill(BANK, 255);
    fill(AMERICA, 10);
    register("111122223333");
    register("444455556666");

    JsonNode capacity = get(READER, "/drs/capacity");

    assertThat(capacity.path("status").asText()).isEqualTo("CRITICAL");
    assertThat(capacity.at("/replicatingServers/used").asInt()).isEqualTo(268);
    assertThat(capacity.path("accounts"))
        .extracting(it -> it.path("accountId").asText())
        .containsExactly("444455556666", "111122223333");
    assertThat(capacity.at("/accounts/0/growth/daysUntilFull").asInt()).isEqualTo(2);
    JsonNode regional = get(READER, "/drs/capacity/regional?accountId=111122223333");
    assertThat(regional.path("items"))
        .extracting(it -> it.at("/where/region").asText())
        .containsExactly("eu-west-1", "us-east-1");
    assertThat(
            get(READER, "/drs/capacity/regional?accountId=111122223333&region=us-east-1")
                .path("items"))
        .extracting(it -> it.at("/replicatingServers/used").asInt())
        .containsExactly(10);
  }

  @Test
  void an_account_that_replicates_for_another_adds_its_room() {
    fill(PLACE, 280);
    fill(BANK, 10);
    client.send(
        ADMIN,
        "POST",
        "/accounts",
        "{'accountId': '111122223333', 'stagingAccountIds': ['444455556666']}");

    JsonNode account = get(READER, "/drs/capacity").at("/accounts/0");

    assertThat(account.at("/replicatingServers/used").asInt()).isEqualTo(293);
    assertThat(account.at("/replicatingServers/limit").asInt()).isEqualTo(600);
    assertThat(account.path("status").asText()).isEqualTo("OK");
    assertThat(get(READER, "/drs/capacity/regional").at("/items/0/status").asText())
        .isEqualTo("HYPER_CRITICAL");
  }

  @Test
  void a_slow_a_dark_and_a_denied_region_cost_the_others_nothing() {
    register("111122223333");
    fill(AMERICA, 1);
    dark("ap-south-1", FaultKind.CALL_HANGS);
    dark("ap-south-2", FaultKind.ACCESS_DENIED);
    dark("ap-east-1", FaultKind.UNAVAILABLE);
    dark("eu-north-1", FaultKind.NOT_INITIALIZED);
    dark("eu-south-1", FaultKind.THROTTLED);
    AccountRegion slow = new AccountRegion("111122223333", "sa-east-1");
    fill(slow, 1);
    office.simulation.world().add(slow(slow, Duration.ofSeconds(20)));
    Instant begun = office.simulation.time().now();

    JsonNode regional = get(READER, "/drs/capacity/regional");

    assertThat(Duration.between(begun, office.simulation.time().now()))
        .isLessThanOrEqualTo(Duration.ofSeconds(30));
    assertThat(regional.path("items"))
        .extracting(it -> it.at("/where/region").asText())
        .containsExactly("eu-west-1", "sa-east-1", "us-east-1");
    assertThat(regional.path("problems"))
        .extracting(it -> it.at("/where/region").asText() + " " + it.path("code").asText())
        .containsExactly(
            "ap-east-1 UNREACHABLE",
            "ap-south-1 NO_ANSWER_IN_TIME",
            "ap-south-2 DENIED_BY_IAM",
            "eu-north-1 NOT_INITIALIZED",
            "eu-south-1 THROTTLED");
    assertThat(regional.path("problems"))
        .extracting(it -> it.path("nextStep").asText())
        .contains("allow drs:DescribeSourceServers in the policy of the role")
        .doesNotContain("");
  }

  @Test
  void a_plan_says_what_it_would_leave() {
    JsonNode place = get(READER, "/drs/capacity?planId=shop").at("/plan/places/0");

    assertThat(place.path("servers").asInt()).isEqualTo(2);
    assertThat(place.path("jobs").asInt()).isEqualTo(2);
    assertThat(place.path("jobsLeft").asInt()).isEqualTo(18);
    assertThat(place.path("serversLeft").asInt()).isEqualTo(498);
    assertThat(place.path("fit").asText()).isEqualTo("AT_ONCE");
    assertThat(client.send(READER, "GET", "/drs/capacity?planId=none", "").status()).isEqualTo(404);
  }

  @Test
  void the_number_of_calls_does_not_grow_with_the_servers() {
    long before = calls();
    get(READER, "/drs/capacity");
    long few = calls() - before;
    fill(PLACE, 90);
    before = calls();
    get(READER, "/drs/capacity?fresh=true");

    assertThat(calls() - before).isEqualTo(few).isLessThanOrEqualTo(3L);
  }

  @Test
  void an_answer_is_given_again_for_a_minute_and_says_how_old_it_is() {
    get(READER, "/drs/capacity");
    fill(PLACE, 7);
    office.simulation.runFor(Duration.ofSeconds(40));
    long before = calls();

    JsonNode known = get(READER, "/drs/capacity");
    assertThat(calls()).isEqualTo(before);
    assertThat(known.at("/replicatingServers/used").asInt()).isEqualTo(3);
    assertThat(known.at("/freshness/age").asText()).isEqualTo("PT40S");
    assertThat(get(READER, "/drs/capacity/regional").at("/items/0/freshness/age").asText())
        .isEqualTo("PT40S");

    JsonNode fresh = get(READER, "/drs/capacity?fresh=true");
    assertThat(fresh.at("/replicatingServers/used").asInt()).isEqualTo(10);
    assertThat(fresh.at("/freshness/age").asText()).isEqualTo("PT0S");
  }

  @Test
  void a_place_that_does_not_answer_any_more_is_shown_as_it_was_with_the_reason() {
    get(READER, "/drs/capacity");
    dark(PLACE.region(), FaultKind.UNAVAILABLE);

    JsonNode place = get(READER, "/drs/capacity/regional?fresh=true").at("/items/0");

    assertThat(place.at("/replicatingServers/used").asInt()).isEqualTo(3);
    assertThat(place.at("/freshness/problem").asText()).isNotEmpty();
  }

  @Test
  void a_tenant_sees_its_own_accounts_only() {
    fill(BANK, 5);
    register("111122223333");
    register("444455556666");
    Principal tenant = READER.within(AccessScope.ofAccounts(Set.of("444455556666")));
    Principal ofGroup = READER.within(new AccessScope(Set.of(), Set.of("mine"), Set.of()));

    JsonNode capacity = get(tenant, "/drs/capacity");

    assertThat(capacity.path("accounts"))
        .extracting(it -> it.path("accountId").asText())
        .containsExactly("444455556666");
    assertThat(capacity.at("/replicatingServers/used").asInt()).isEqualTo(5);
    assertThat(get(tenant, "/drs/capacity/regional").path("items")).hasSize(1);
    assertThat(client.send(tenant, "GET", "/drs/capacity?planId=shop", "").status()).isEqualTo(404);
    assertThat(
            client
                .send(tenant, "GET", "/drs/capacity/regional?accountId=111122223333", "")
                .status())
        .isEqualTo(404);
    office.ask(ADMIN, "deleteRecoveryPlan", "{'planId': 'shop'}");
    assertThat(get(ofGroup, "/drs/capacity/regional").path("problems")).isEmpty();
  }

  @Test
  void the_room_that_an_account_out_of_scope_adds_is_not_shown() {
    fill(BANK, 10);
    client.send(
        ADMIN,
        "POST",
        "/accounts",
        "{'accountId': '111122223333', 'stagingAccountIds': ['444455556666']}");
    Principal tenant = READER.within(AccessScope.ofAccounts(Set.of("111122223333")));

    assertThat(get(tenant, "/drs/capacity").at("/accounts/0/replicatingServers/limit").asInt())
        .isEqualTo(300);
  }

  private void register(String accountId) {
    client.send(ADMIN, "POST", "/accounts", "{'accountId': '" + accountId + "'}");
  }

  private void fill(AccountRegion where, int servers) {
    for (int i = 0; i < servers; i++) {
      int place = Math.floorMod(where.hashCode(), 1_000_000);
      String id = "s-%09dx%07d".formatted(place, i);
      office.simulation.world().add(SimulatedServer.of(id, where));
    }
  }

  private void dark(String region, FaultKind kind) {
    AccountRegion where = new AccountRegion("111122223333", region);
    fill(where, 1);
    office
        .simulation
        .world()
        .add(
            Fault.builder()
                .kind(kind)
                .operation(ServiceCall.DESCRIBE_SOURCE_SERVERS)
                .where(where)
                .build());
  }

  private static Fault slow(AccountRegion where, Duration duration) {
    return Fault.builder()
        .kind(FaultKind.CALL_SLOW)
        .operation(ServiceCall.DESCRIBE_SOURCE_SERVERS)
        .where(where)
        .magnitude(duration)
        .build();
  }

  private long calls() {
    return office.simulation.world().calls().total();
  }

  private JsonNode get(Principal who, String target) {
    RestResponse response = client.send(who, "GET", target, "");
    assertThat(response.status()).as(target).isEqualTo(200);
    return RestClient.body(response);
  }
}
