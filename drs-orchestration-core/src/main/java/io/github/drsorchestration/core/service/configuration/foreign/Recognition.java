package io.github.drsorchestration.core.service.configuration.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells by its shape which tool wrote a file. */
public final class Recognition {

  private static final int MAX_LOOKED_AT = 100_000;
  private static final Pattern YAML_KEY = Pattern.compile("(?m)^([A-Za-z]\\w*):");
  private static final Pattern CSV_OF_NAMES = Pattern.compile("Name(,[^,]+)+");

  /** Keys of EC2 launch template data. */
  private static final Set<String> TEMPLATE_KEYS =
      Set.of(
          "BlockDeviceMappings",
          "EbsOptimized",
          "IamInstanceProfile",
          "ImageId",
          "InstanceType",
          "KeyName",
          "MetadataOptions",
          "Monitoring",
          "NetworkInterfaces",
          "Placement",
          "SecurityGroupIds",
          "TagSpecifications",
          "UserData");

  /** Keys of DRS launch and replication settings, in lower case: those files mix it. */
  private static final Set<String> SETTINGS_KEYS =
      Set.of(
          "associatedefaultsecuritygroup",
          "autoreplicatenewdisks",
          "bandwidththrottling",
          "copyprivateip",
          "copytags",
          "createpublicip",
          "dataplanerouting",
          "defaultlargestagingdisktype",
          "ebsencryption",
          "launchdisposition",
          "licensing",
          "pitpolicy",
          "postlaunchenabled",
          "replicationserverinstancetype",
          "replicationserverssecuritygroupsids",
          "stagingareasubnetid",
          "stagingareatags",
          "targetinstancetyperightsizingmethod",
          "usededicatedreplicationserver");

  private Recognition() {}

  /** What a document is. A text is the contents of a file that is not JSON. */
  public static FileFormat of(JsonNode document) {
    if (document.isTextual()) {
      return ofText(document.textValue());
    }
    JsonNode one = document.isArray() ? document.path(0) : document;
    if (one.has("Plans") || (one.has("AppName") && one.has("AccountId"))) {
      return FileFormat.PLAN_AUTOMATION_APPLICATION;
    }
    return document.isObject() ? ofObject(document) : FileFormat.UNKNOWN;
  }

  private static FileFormat ofObject(JsonNode document) {
    if (document.has("simulation")) {
      return FileFormat.SIMULATION;
    }
    if (OrchestratorExport.isOne(document)) {
      return FileFormat.ORCHESTRATOR_EXPORT;
    }
    if (hasAny(document, "accounts", "groups", "plans")
        || document.path("schemaVersion").isNumber()) {
      return FileFormat.CONFIGURATION;
    }
    if (document.has("Applications")) {
      return FileFormat.PLAN_AUTOMATION_START;
    }
    if (document.has("SourceId") && hasAny(document, "IsDrill", "Snapshot_Id")) {
      return FileFormat.POINT_IN_TIME_EVENT;
    }
    if (hasAny(document, "protectionGroups", "recoveryPlans")) {
      return FileFormat.SIMULATION;
    }
    return ofSettings(document.properties().stream().map(it -> it.getKey()));
  }

  /** What the contents of a file are that is not JSON. */
  public static FileFormat ofText(String text) {
    String start = text.substring(0, Math.min(text.length(), MAX_LOOKED_AT)).strip();
    String header = start.lines().findFirst().orElse("").strip();
    if (header.contains("Server ID") && header.contains("Launch Template ID")) {
      return FileFormat.SETTINGS_TOOL;
    }
    if (CSV_OF_NAMES.matcher(header).matches()) {
      return FileFormat.CONFIG_SYNCHRONIZER;
    }
    FileFormat settings =
        ofSettings(YAML_KEY.matcher(start).results().map(match -> match.group(1)));
    return settings == FileFormat.TEMPLATE_MANAGER ? FileFormat.CONFIG_SYNCHRONIZER : settings;
  }

  private static FileFormat ofSettings(Stream<String> names) {
    Set<String> keys = names.collect(Collectors.toCollection(TreeSet::new));
    if (keys.stream().filter(TEMPLATE_KEYS::contains).count() >= 2) {
      return FileFormat.TEMPLATE_MANAGER;
    }
    boolean settings =
        keys.stream().anyMatch(key -> SETTINGS_KEYS.contains(key.toLowerCase(Locale.ROOT)));
    return settings ? FileFormat.CONFIG_SYNCHRONIZER : FileFormat.UNKNOWN;
  }

  static boolean hasAny(JsonNode object, String... names) {
    return List.of(names).stream().anyMatch(object::has);
  }
}
