package io.github.drsorchestration.aws.survival;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Recoveries whose processes are killed again and again, on a database in one other process and a
 * DRS behind HTTP. {@code -Dsurvival.kills=500} kills more often, {@code -Dsurvival.seed=…} at
 * other moments.
 */
class SurvivalTest {

  private static final int KILLS = Integer.getInteger("survival.kills", 25);
  private static final long SEED = Long.getLong("survival.seed", 1);
  private static final int MAX_MILLIS = 1_200;

  private final Random chance = new Random(SEED);
  private int kills;

  @Test
  void every_server_is_launched_once_although_the_process_is_killed_again_and_again() {
    try (Environment grounds = Environment.open("alone-", SEED)) {
      int application = 0;
      while (kills < KILLS) {
        if (outlives(ChildProcess.sentOn(grounds.errand(application)))) {
          application++;
        }
      }
      grounds.finish(application);

      grounds.assertOnceEach(application);
    }
  }

  @Test
  void two_processes_survive_kills_a_failing_drs_and_an_unreachable_database_together() {
    try (Environment grounds = Environment.open("troubled-", SEED)) {
      grounds.trouble(0.2);
      int application = 0;
      Deque<ChildProcess> children = new ArrayDeque<>();
      children.add(ChildProcess.sentOn(grounds.errand(application)));
      while (kills < KILLS) {
        children.add(ChildProcess.sentOn(grounds.errand(application)));
        if (kills % 5 == 4) {
          grounds.cutOff(chance.nextInt(MAX_MILLIS));
        }
        if (outlives(children.remove())) {
          application++;
        }
      }
      children.forEach(ChildProcess::kill);
      grounds.finish(application);

      grounds.assertOnceEach(application);
    }
  }

  /** Whether a process comes to its end before it is killed at a random moment of its work. */
  private boolean outlives(ChildProcess child) {
    child.awaitBegun();
    boolean ended = child.endsWithin(chance.nextInt(MAX_MILLIS));
    if (!ended) {
      child.kill();
      kills++;
    }
    return ended;
  }
}
