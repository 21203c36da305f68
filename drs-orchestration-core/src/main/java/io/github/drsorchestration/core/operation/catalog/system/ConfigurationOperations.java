package io.github.drsorchestration.core.operation.catalog.system;

import static io.github.drsorchestration.api.access.Permission.MANAGE_ACCOUNTS;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.OperationEffect.WRITES;

import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.catalog.call.Nothing;
import io.github.drsorchestration.core.service.configuration.Configuration;
import io.github.drsorchestration.core.service.configuration.Configurations;
import io.github.drsorchestration.core.service.configuration.ImportRequest;
import io.github.drsorchestration.core.service.configuration.report.ImportReport;
import java.util.List;

/** What can be done with the configuration as a whole. */
final class ConfigurationOperations {

  private static final String IMPORT =
      """
      {"dryRun": true, "mode": "ALL_OR_NOTHING", "onConflict": "SKIP", "configuration":
        {"schemaVersion": 1, "accounts": [],
         "groups": [{"name": "Databases", "accountId": "111122223333", "region": "eu-west-1",
                     "tagCriteria": {"tier": "db"}}],
         "plans": [{"name": "Shop", "waves": [{"name": "databases", "groupIds": ["Databases"]}]}]}}
      """;

  private final Configurations configurations;

  ConfigurationOperations(Configurations configurations) {
    this.configurations = configurations;
  }

  List<Operation<?, ?>> all() {
    return List.of(exportConfiguration(), importConfiguration());
  }

  private Operation<?, ?> exportConfiguration() {
    return new Operation<>(
        "exportConfiguration",
        MANAGE_ACCOUNTS,
        READS,
        "Shows all accounts, groups and plans as one document, without secrets.",
        InputForm.of(Nothing.class, "{}"),
        Configuration.class,
        (input, call) -> configurations.export(call.principal().scope()));
  }

  private Operation<?, ?> importConfiguration() {
    return new Operation<>(
        "importConfiguration",
        MANAGE_ACCOUNTS,
        WRITES,
        "Imports such a document, or the file of another tool; a dry run unless dryRun is false.",
        InputForm.of(ImportRequest.class, IMPORT),
        ImportReport.class,
        (request, call) -> configurations.load(request, call.actor(), call.principal().scope()));
  }
}
