package io.github.drsorchestration.core.service.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.input.InvalidInputException;
import io.github.drsorchestration.core.service.configuration.change.ChangeSet;
import io.github.drsorchestration.core.service.configuration.change.Reach;
import io.github.drsorchestration.core.service.configuration.change.Target;
import io.github.drsorchestration.core.service.configuration.document.CanonicalForm;
import io.github.drsorchestration.core.service.configuration.document.ConfigurationReader;
import io.github.drsorchestration.core.service.configuration.foreign.FileFormat;
import io.github.drsorchestration.core.service.configuration.foreign.Translation;
import io.github.drsorchestration.core.service.configuration.report.ImportMode;
import io.github.drsorchestration.core.service.configuration.report.ImportReport;
import io.github.drsorchestration.core.service.group.ProtectionGroups;
import io.github.drsorchestration.core.service.plan.RecoveryPlans;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Writes everything that is stored into one document, and such a document, or the file of another
 * tool, into the store.
 *
 * <pre>{@code
 * Configuration backup = orchestrator.configurations().export(AccessScope.EVERYTHING);
 *
 * ImportRequest request = ImportRequest.dryRun(StrictJson.read(json));
 * ImportReport report =
 *     orchestrator.configurations().load(request, Actor.of("ada"), AccessScope.EVERYTHING);
 * if (report.succeeded()) {
 *   orchestrator
 *       .configurations()
 *       .load(request.forReal(), Actor.of("ada"), AccessScope.EVERYTHING);
 * }
 * }</pre>
 */
public final class Configurations {

  private final Target target;
  private final ConfigurationReader reader;
  private final Time time;

  public Configurations(Ports ports, ProtectionGroups groups, RecoveryPlans plans) {
    this.target = new Target(ports, groups, plans);
    this.reader = new ConfigurationReader(ports.ids()::next);
    this.time = ports.time();
  }

  /** Everything within a scope. */
  public Configuration export(AccessScope scope) {
    Reach reach = new Reach(scope);
    Map<String, ProtectionGroup> groups = target.storedGroups();
    return new Configuration(
        ConfigurationReader.SCHEMA_VERSION,
        time.now(),
        Configuration.LEFT_OUT,
        target.storedAccounts().stream()
            .filter(reach::sees)
            .map(CanonicalForm::of)
            .sorted(Comparator.comparing(TargetAccount::accountId))
            .toList(),
        groups.values().stream()
            .filter(reach::sees)
            .map(CanonicalForm::of)
            .sorted(Comparator.comparing(ProtectionGroup::groupId))
            .toList(),
        target.storedPlans().stream()
            .filter(plan -> reach.sees(plan, groups))
            .map(CanonicalForm::of)
            .sorted(Comparator.comparing(RecoveryPlan::planId))
            .toList());
  }

  /**
   * Imports a document: everything is checked first, then written. A place that does not answer
   * holds nothing up; whether it knows the servers of a group is then left open, and said so.
   *
   * @param by who imports it
   * @param scope what exists for the importer
   * @throws InvalidInputException if the document is none that can be imported, or is broken as a
   *     whole; what is wrong with an item is in the report
   */
  public ImportReport load(ImportRequest request, Actor by, AccessScope scope) {
    Translation translation = Translation.of(request.configuration(), request.accountId());
    ChangeSet planned =
        ChangeSet.of(
            reader.read(translation.configuration()),
            target,
            by,
            new Reach(scope),
            request.replaces());
    ImportMode mode = request.wantedMode();
    boolean refused = mode == ImportMode.ALL_OR_NOTHING && planned.failures() > 0;
    if (refused) {
      return report(request, translation, planned.withheld(), refusal(request, planned));
    }
    if (request.isDryRun()) {
      return report(request, translation, planned, "a dry run, nothing was written");
    }
    ChangeSet written = planned.write(mode);
    return report(request, translation, written, outcome(planned, written, mode));
  }

  private static String refusal(ImportRequest request, ChangeSet planned) {
    return (request.isDryRun() ? "a dry run; nothing would be" : "nothing was")
        + " written, because not everything can be: "
        + planned.failures()
        + " failed";
  }

  private static String outcome(ChangeSet planned, ChangeSet written, ImportMode mode) {
    if (written.failures() == planned.failures()) {
      return written.writes() + " written, " + written.failures() + " failed";
    }
    if (mode == ImportMode.AS_FAR_AS_POSSIBLE) {
      return written.writes()
          + " of "
          + planned.writes()
          + " written; the items say why not the rest";
    }
    if (written.doubts() > 0) {
      return "a write failed; "
          + (written.writes() + written.doubts())
          + " may be left written, as the items say";
    }
    return written.writes() == 0
        ? "nothing is left written: a write failed, and those before it were undone"
        : "a write failed, and " + written.writes() + " before it could not be undone";
  }

  private static ImportReport report(
      ImportRequest request, Translation translation, ChangeSet changes, String summary) {
    Optional<JsonNode> translated =
        translation.format() == FileFormat.CONFIGURATION
            ? Optional.empty()
            : Optional.of(translation.configuration());
    return new ImportReport(
        translation.format(),
        request.isDryRun(),
        request.wantedMode(),
        changes.failures() == 0,
        summary,
        changes.items(!request.isDryRun()),
        translation.remarks(),
        translated);
  }
}
