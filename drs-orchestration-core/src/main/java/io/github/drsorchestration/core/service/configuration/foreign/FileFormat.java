package io.github.drsorchestration.core.service.configuration.foreign;

/** What kind of file it is. The shape decides, never a name or a version in it. */
public enum FileFormat {
  CONFIGURATION("a configuration of this library", FileFormat.IMPORT),
  ORCHESTRATOR_EXPORT("an export of aws-elasticdrs-orchestrator", FileFormat.IMPORT),
  PLAN_AUTOMATION_APPLICATION("an application of drs-plan-automation", FileFormat.IMPORT),
  PLAN_AUTOMATION_START(
      "a start event of drs-plan-automation",
      "it starts plans and describes none; import the applications that it names, then use the"
          + " operation startDisaster, or startExecution for one plan"),
  SETTINGS_TOOL(
      "a CSV file of the DRS settings tool",
      "it has the launch and replication settings of servers, but neither groups nor plans; go on"
          + " using that tool for it, by column and not by header, as its DO_NOT_EDIT file has two"
          + " headers exchanged. What a group is to set belongs into launchConfig and"
          + " serverLaunchConfigs of the group"),
  TEMPLATE_MANAGER(
      "EC2 launch template data of the DRS template manager",
      "it is one launch template without a server; give the instance type, subnet, security groups"
          + " and instance profile to the launchConfig of a group, and leave the rest to that tool"),
  CONFIG_SYNCHRONIZER(
      "a file of the DRS configuration synchronizer",
      "it has settings for an account or for servers with a tag, but neither groups nor plans; make"
          + " a group that selects by that tag, with the launch settings as its launchConfig, and"
          + " leave replication settings to that tool"),
  POINT_IN_TIME_EVENT(
      "an event of the point-in-time launcher for one server",
      "it starts a launch and describes no plan; use the operation startExecution with serverIds"
          + " and a recoveryPoint"),
  SIMULATION(
      "a simulation file of the command line",
      "its targetAccounts, protectionGroups and recoveryPlans are the accounts, groups and plans"
          + " of a configuration; rename them, and leave 'simulation' out"),
  UNKNOWN(
      "none of the files known here",
      "a configuration is an object with accounts, groups or plans; exports of"
          + " aws-elasticdrs-orchestrator and applications of drs-plan-automation are translated");

  private static final String IMPORT =
      "import it with the operation importConfiguration (POST /config/import), which is a dry run"
          + " unless dryRun is false";

  private final String label;
  private final String advice;

  FileFormat(String label, String advice) {
    this.label = label;
    this.advice = advice;
  }

  /** What it is, as the end of a sentence. */
  public String label() {
    return label;
  }

  /** What to do with it. */
  public String advice() {
    return advice;
  }

  /** Whether it has groups or plans that can be imported. */
  public boolean isImportable() {
    return this == CONFIGURATION || isTranslated();
  }

  /** Whether another tool wrote it, and its groups and plans can be imported. */
  public boolean isTranslated() {
    return this == ORCHESTRATOR_EXPORT || this == PLAN_AUTOMATION_APPLICATION;
  }
}
