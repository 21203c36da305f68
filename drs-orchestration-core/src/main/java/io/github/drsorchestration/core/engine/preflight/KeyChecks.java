package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.encryption.EncryptionKey;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.decision.Answers;
import io.github.drsorchestration.core.engine.decision.Question;
import io.github.drsorchestration.core.planning.encryption.KeyCheck;
import io.github.drsorchestration.core.planning.encryption.KeyStatements;
import io.github.drsorchestration.core.planning.encryption.ReplicaKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of the disks that servers are launched from: whether the account that launches may use
 * them. A key that cannot be used keeps its servers down; one that seems closed is told with the
 * statements that open it; what nobody says is told, and keeps nothing back.
 */
final class KeyChecks {

  private static final int NAMES = 10;

  /**
   * Servers that have the same trouble with a key.
   *
   * @param where where they are launched
   * @param text what to tell of them, with a place for their names
   */
  private record Trouble(AccountRegion where, String text) {}

  private final Execution execution;
  private final Places places;
  private final Answers answers;
  private final FindingList findings;
  private final List<SourceServer> asked = new ArrayList<>();
  private final Map<Trouble, List<String>> troubles = new LinkedHashMap<>();

  KeyChecks(Execution execution, Places places, Answers answers, FindingList findings) {
    this.execution = execution;
    this.places = places;
    this.answers = answers;
    this.findings = findings;
  }

  /** Asks about the servers of open places. What comes home is encrypted as its origin says. */
  void ask(Map<String, AccountRegion> servers) {
    if (execution.kind() == ExecutionKind.FAILBACK) {
      return;
    }
    servers.forEach(
        (serverId, where) ->
            places
                .server(where, serverId)
                .ifPresent(
                    server -> {
                      asked.add(server);
                      key(server).ifPresent(answers::ask);
                    }));
  }

  /** Whether nothing is worth waiting for; a recovery waits for nothing that may do no harm. */
  boolean areSettled() {
    return execution.kind() != ExecutionKind.DRILL
        || asked.stream()
            .flatMap(server -> Stream.concat(Stream.of(encryption(server)), key(server).stream()))
            .allMatch(answers::isSettled);
  }

  void check(Wave wave, SourceServer server) {
    if (!isKnown(encryption(server), server)) {
      return;
    }
    Optional<Question.KeyNow> question = key(server);
    if (question.isEmpty() || !isKnown(question.get(), server)) {
      return;
    }
    EncryptionKey key = answers.ask(question.get()).orElseThrow();
    Optional<String> impossible = KeyCheck.impossible(key, server.where());
    if (impossible.isPresent()) {
      boolean optional = wave.optionalServerIds().contains(server.serverId());
      findings.ofServer(
          findings.serverIsLost(optional),
          FindingCode.ENCRYPTION_KEY,
          wave.name(),
          server.serverId(),
          server.displayName()
              + " cannot be launched, because the key of its disks cannot be used: "
              + impossible.get());
    } else if (KeyCheck.isClosed(key)) {
      String account = server.where().accountId();
      found(
          server,
          "the key of the disks of %s, "
              + key.arn()
              + ", does not let account "
              + account
              + " in; add to its policy: "
              + KeyStatements.letting(account, key));
    }
  }

  /** Tells of each key once, and what could not be found out of each place. */
  void checkPlaces() {
    troubles.forEach(
        (trouble, names) ->
            findings.ofPlace(
                Severity.WARNING,
                FindingCode.ENCRYPTION_KEY,
                trouble.where(),
                trouble.text().replace("%s", some(names))));
  }

  private boolean isKnown(Question<?> question, SourceServer server) {
    if (answers.ask(question).isPresent()) {
      return true;
    }
    String problem =
        answers.failure(question).map(Answers.Unanswered::problem).orElse("there is no answer");
    found(
        server,
        "the keys of the disks of %s could not be checked: "
            + problem
            + "; the roles need drs:GetReplicationConfiguration and ec2:GetEbsDefaultKmsKeyId"
            + " where servers are replicated, and kms:DescribeKey where they are launched");
    return false;
  }

  private void found(SourceServer server, String text) {
    troubles
        .computeIfAbsent(new Trouble(server.where(), text), none -> new ArrayList<>())
        .add(server.displayName());
  }

  private static String some(Collection<String> names) {
    String first = String.join(", ", names.stream().limit(NAMES).toList());
    return names.size() > NAMES ? first + " and " + (names.size() - NAMES) + " more" : first;
  }

  private static Question.EncryptionOf encryption(SourceServer server) {
    ServerReference replicated = ReplicaKeys.replicated(server);
    return new Question.EncryptionOf(replicated.where(), replicated.serverId());
  }

  /** Empty too while it is not known how the disks are encrypted. */
  private Optional<Question.KeyNow> key(SourceServer server) {
    return answers
        .ask(encryption(server))
        .flatMap(it -> ReplicaKeys.look(ReplicaKeys.replicated(server), server.where(), it))
        .map(KeyChecks::question)
        .map(first -> fromOutside(server, first).orElse(first));
  }

  /** A default key of another account, as the account sees it that launches. */
  private Optional<Question.KeyNow> fromOutside(SourceServer server, Question.KeyNow first) {
    return answers
        .ask(first)
        .flatMap(key -> ReplicaKeys.lookFromOutside(key, server.where()))
        .filter(look -> !look.equals(new ReplicaKeys.Look(first.where(), first.arn())))
        .map(KeyChecks::question);
  }

  private static Question.KeyNow question(ReplicaKeys.Look look) {
    return new Question.KeyNow(look.where(), look.arn());
  }
}
