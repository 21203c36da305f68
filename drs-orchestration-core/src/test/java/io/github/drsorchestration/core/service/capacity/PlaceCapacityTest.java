package io.github.drsorchestration.core.service.capacity;

import static io.github.drsorchestration.core.service.capacity.Surveys.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.SourceServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceCapacityTest {

  @Test
  void servers_that_do_not_replicate_here_count_as_source_servers_only() {
    List<SourceServer> servers = new ArrayList<>(Surveys.servers(5));
    servers.add(with(ReplicationState.STALLED).build());
    servers.add(with(ReplicationState.DISCONNECTED).build());
    servers.add(with(ReplicationState.STOPPED).build());
    servers.add(with(ReplicationState.CONTINUOUS).stagingAccountId("777788889999").build());

    PlaceCapacity capacity = PlaceCapacity.of(Surveys.dated(Surveys.place(servers, 3, 100)), NOW);

    assertThat(capacity.replicatingServers().used()).isEqualTo(6);
    assertThat(capacity.sourceServers().used()).isEqualTo(9);
    assertThat(capacity.extendedServers()).isEqualTo(1);
    assertThat(capacity.jobs()).isEqualTo(new Usage(2, 20, 18, CapacityStatus.OK));
    assertThat(capacity.serversInJobs()).isEqualTo(new Usage(103, 500, 397, CapacityStatus.OK));
  }

  @Test
  void an_account_has_the_quotas_of_those_that_replicate_for_it_region_by_region() {
    TargetAccount account =
        TargetAccount.builder()
            .accountId("111122223333")
            .addStagingAccountIds("777788889999")
            .build();
    List<PlaceSurvey> places =
        List.of(
            Surveys.in(new AccountRegion("111122223333", "eu-west-1"), 290),
            Surveys.in(new AccountRegion("777788889999", "eu-west-1"), 20),
            Surveys.in(new AccountRegion("111122223333", "us-east-1"), 260),
            Surveys.in(new AccountRegion("444455556666", "eu-west-1"), 300));

    AccountCapacity capacity = AccountCapacity.of(account, places, NOW);

    assertThat(capacity.replicatingServers())
        .isEqualTo(new Usage(570, 900, 330, CapacityStatus.CRITICAL));
    assertThat(capacity.sourceServers()).isEqualTo(new Usage(550, 8000, 7450, CapacityStatus.OK));
    assertThat(capacity.status()).isEqualTo(CapacityStatus.CRITICAL);
    assertThat(capacity.growth().flatMap(Growth::daysUntilFull)).contains(2L);
  }

  @Test
  void of_an_account_that_does_not_answer_nothing_is_known() {
    TargetAccount account = TargetAccount.builder().accountId("111122223333").build();

    assertThat(AccountCapacity.of(account, List.of(), NOW).status())
        .isEqualTo(CapacityStatus.UNKNOWN);
  }

  private static SourceServer.Builder with(ReplicationState state) {
    return Surveys.server(9).toBuilder().replicationState(state);
  }
}
