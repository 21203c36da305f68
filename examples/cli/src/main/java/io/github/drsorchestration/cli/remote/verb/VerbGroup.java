package io.github.drsorchestration.cli.remote.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be done with one thing that a server has.
 *
 * @param name the command
 * @param description what the command is for
 * @param verbs what can be done
 */
public record VerbGroup(String name, String description, List<Verb> verbs) {

  private static final List<VerbGroup> ALL =
      List.of(
          new VerbGroup(
              "world",
              "Control the simulated world of a local server: its faults, and its time.",
              List.of(
                  verb("show getWorld"),
                  verb("advance advanceWorld by"),
                  verb(
                      "faults listWorldFaults",
                      "Fault=/faultId",
                      "Kind=/fault/kind",
                      "Server=/fault/serverId",
                      "Call=/fault/operation",
                      "Probability=/fault/probability",
                      "Magnitude=/fault/magnitude"),
                  verb("add-fault addWorldFault kind"),
                  verb("remove-fault removeWorldFault faultId"),
                  verb("remove-faults removeWorldFaults"))),
          new VerbGroup(
              "gameday",
              "Rehearse a disaster in a world of its own.",
              List.of(
                  verb(
                      "scenarios listGameScenarios",
                      "Scenario=/scenarioId",
                      "Title=/title",
                      "Practises=/practises"),
                  verb("start startGame planId scenarioId"),
                  verb(
                      "games listGames",
                      "Game=/gameId",
                      "Status=/status",
                      "Plan=/planId",
                      "Scenario=/scenarioId",
                      "Started by=/startedBy"),
                  verb("show getGame gameId"),
                  verb("events listGameEvents gameId", "At=/at", "Event=/type", "Wave=/wave"),
                  verb("act actInGame gameId type"),
                  verb("advance advanceGame gameId by"),
                  verb("inject injectSurprise gameId kind"),
                  verb("lift liftSurprise gameId surpriseId"),
                  verb("end endGame gameId"),
                  verb(
                      "scores listGameScores",
                      "Game=/gameId",
                      "Plan=/planName",
                      "Scenario=/scenarioId",
                      "Played=/played"),
                  verb("score getGameScore gameId"))));

  private static Verb verb(String words, String... columns) {
    List<String> all = new ArrayList<>(List.of(words.split(" ", -1)));
    return new Verb(all.remove(0), all.remove(0), List.copyOf(all), List.of(columns));
  }

  public static List<VerbGroup> all() {
    return ALL;
  }

  public Optional<Verb> find(String verb) {
    return verbs.stream().filter(it -> it.name().equals(verb)).findFirst();
  }

  public List<String> names() {
    return verbs.stream().map(Verb::name).toList();
  }

  /** How each is used. */
  public List<String> synopses() {
    return verbs.stream().map(Verb::synopsis).toList();
  }
}
