package io.github.drsorchestration.core.operation.catalog.server;

import static io.github.drsorchestration.api.access.Permission.MANAGE_ACCOUNTS;
import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_CONFIGURED;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_FOUND;
import static io.github.drsorchestration.core.operation.error.ErrorCode.VERSION_CONFLICT;

import io.github.drsorchestration.api.bounds.Range;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.operation.CallContext;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.operation.catalog.call.Nothing;
import io.github.drsorchestration.core.service.account.PlaceScope;
import io.github.drsorchestration.core.service.coverage.GapReport;
import io.github.drsorchestration.core.service.coverage.PlanProposal;
import io.github.drsorchestration.core.service.coverage.PlanProposals;
import io.github.drsorchestration.core.service.coverage.ProtectionGaps;
import io.github.drsorchestration.core.service.coverage.SchemeInForce;
import io.github.drsorchestration.core.service.coverage.TagScheme;
import io.github.drsorchestration.core.service.coverage.TagSchemes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the tags of machines say about their recovery. */
final class CoverageOperations {

  private static final String SCHEME =
      """
      {"enabledKey": "dr:enabled", "enabledValues": ["true", "yes"], "waveKey": "dr:wave",
       "applicationKey": "dr:application"}
      """;

  private final TagSchemes schemes;
  private final ProtectionGaps gaps;
  private final PlanProposals proposals;
  private final Ports ports;

  CoverageOperations(DrsOrchestrator orchestrator, Ports ports) {
    this.schemes = orchestrator.tagSchemes();
    this.gaps = orchestrator.protectionGaps();
    this.proposals = orchestrator.planProposals();
    this.ports = ports;
  }

  /**
   * Where to look.
   *
   * @param accountId these accounts; by default all that are registered or have groups
   * @param region these Regions; by default all that the accounts use
   */
  public record Where(
      @Text(TextForm.ACCOUNT_ID) Set<String> accountId, @Text(TextForm.REGION) Set<String> region) {
    public Where {
      accountId = InputCheck.sorted(accountId);
      region = InputCheck.sorted(region);
    }
  }

  /**
   * What is to be planned.
   *
   * @param application the application, by its tag; by default all servers that have a wave
   * @param accountId these accounts; by default all that are registered or have groups
   * @param region these Regions; by default all that the accounts use
   */
  public record Wanted(
      @Text(value = TextForm.NOT_BLANK, max = 256) Optional<String> application,
      @Text(TextForm.ACCOUNT_ID) Set<String> accountId,
      @Text(TextForm.REGION) Set<String> region) {
    public Wanted {
      accountId = InputCheck.sorted(accountId);
      region = InputCheck.sorted(region);
    }
  }

  /**
   * Which tags say how machines are to be recovered.
   *
   * @param enabledKey the key of the tag of machines that are to be protected
   * @param enabledValues the values of it that mean so, ignoring case
   * @param waveKey the key of the tag that says in which wave a machine is launched
   * @param applicationKey the key of the tag that says to which application a machine belongs
   * @param version the version that was read; absent, whichever it has
   */
  public record Change(
      @Text(value = TextForm.NOT_BLANK, max = 128) String enabledKey,
      Set<String> enabledValues,
      @Text(value = TextForm.NOT_BLANK, max = 128) String waveKey,
      @Text(value = TextForm.NOT_BLANK, max = 128) String applicationKey,
      @Range(min = 0) Optional<Long> version) {

    public Change {
      enabledValues = InputCheck.sorted(enabledValues);
    }

    TagScheme scheme() {
      return new TagScheme(enabledKey, enabledValues, waveKey, applicationKey);
    }
  }

  List<Operation<?, ?>> all() {
    return List.of(gaps(), proposal(), scheme(), change());
  }

  private Operation<?, ?> gaps() {
    return new Operation<>(
            "findProtectionGaps",
            VIEW_RESOURCES,
            READS,
            "Finds instances that are tagged for recovery, and that nothing protects.",
            InputForm.of(Where.class, "{\"region\": [\"eu-west-1\"]}"),
            GapReport.class,
            (input, call) -> {
              Visibility visible = visible(call);
              return gaps.find(
                  schemes.get().scheme(),
                  places(input.accountId(), input.region(), visible),
                  visible::seesAccount);
            })
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> proposal() {
    return new Operation<>(
            "proposeRecoveryPlan",
            VIEW_RESOURCES,
            READS,
            "Proposes a plan from the tags of servers, and saves nothing.",
            InputForm.of(Wanted.class, "{\"application\": \"shop\"}"),
            PlanProposal.class,
            (input, call) ->
                proposals.propose(
                    schemes.get().scheme(),
                    places(input.accountId(), input.region(), visible(call)),
                    input.application(),
                    ServerScope.of(call, ports)))
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> scheme() {
    return new Operation<>(
            "getTagScheme",
            VIEW_RESOURCES,
            READS,
            "Shows which tags say how machines are to be recovered.",
            InputForm.of(Nothing.class, "{}"),
            SchemeInForce.class,
            (input, call) -> schemes.get())
        .refusing(NOT_CONFIGURED);
  }

  private Operation<?, ?> change() {
    return new Operation<>(
            "updateTagScheme",
            MANAGE_ACCOUNTS,
            WRITES,
            "Replaces which tags say how machines are to be recovered.",
            InputForm.of(Change.class, SCHEME),
            SchemeInForce.class,
            this::change)
        .refusing(NOT_CONFIGURED, NOT_FOUND, VERSION_CONFLICT);
  }

  /** The scheme is that of all accounts, which do not exist for someone in one of them. */
  private SchemeInForce change(Change input, CallContext call) {
    if (call.principal().scope().isLimited()) {
      throw new NotFoundException("setting", "tag-scheme");
    }
    long version = input.version().orElseGet(() -> schemes.get().version());
    return schemes.update(input.scheme(), version, call.actor());
  }

  private Set<AccountRegion> places(
      Set<String> accountIds, Set<String> regions, Visibility visible) {
    return new PlaceScope(accountIds, regions, visible::seesAccount).places(ports);
  }

  private Visibility visible(CallContext call) {
    return Visibility.of(call.principal().scope(), ports);
  }
}
