package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.planning.WaveGraph;
import io.github.drsorchestration.core.planning.forecast.load.FixedWait;
import io.github.drsorchestration.core.planning.forecast.load.JobOverhead;
import io.github.drsorchestration.core.planning.forecast.load.ServerLoad;
import io.github.drsorchestration.core.planning.forecast.load.WaveLoad;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * One play-through of a workload, event by event. What cannot be known is drawn when it happens;
 * the order of jobs goes by what is typical, as an engine's does.
 */
final class LaunchRehearsal {

  /** What happens at a moment; the number tells apart what happens at the same moment. */
  private record Event(Duration at, int number, Runnable what) {
    static final Comparator<Event> ORDER =
        Comparator.comparing(Event::at).thenComparing(Event::number);
  }

  /** A job that waits for room; the more comes after it, the earlier its turn. */
  private record Waiting(long tail, int number, WaveRun run, PlannedJob job) {
    static final Comparator<Waiting> ORDER =
        Comparator.comparingLong(Waiting::tail).reversed().thenComparing(Waiting::number);
  }

  private final RandomGenerator random;
  private final Workload workload;
  private final Copies copies;
  private final JobOverhead overhead;
  private final WaveGraph graph;
  private final Map<String, WaveRun> runs = new LinkedHashMap<>();
  private final Map<String, WaveSpan> spans;
  private final Map<AccountRegion, ForecastHeadroom> rooms = new TreeMap<>();
  private final PriorityQueue<Event> events = new PriorityQueue<>(Event.ORDER);
  private final TreeSet<Waiting> waiting = new TreeSet<>(Waiting.ORDER);
  private Duration now;
  private boolean approved;
  private int counter;

  LaunchRehearsal(Workload workload, RandomGenerator random) {
    this.random = random;
    this.workload = workload;
    this.copies = Copies.of(workload, estimate -> estimate.draw(random));
    this.now = workload.declaredBefore();
    this.overhead = workload.overhead();
    this.graph = workload.graph();
    this.spans = WaveSpan.of(workload);
    for (WaveLoad wave : workload.waves()) {
      runs.put(wave.name(), new WaveRun(wave, graph.dependenciesOf(wave.name()), now));
      wave.servers()
          .forEach(
              server ->
                  rooms.computeIfAbsent(
                      server.where(), at -> new ForecastHeadroom(workload.quotasOf(at))));
    }
  }

  /** The runs of all waves, in plan order. */
  List<WaveRun> play() {
    runs.values().stream().filter(run -> !run.waits()).forEach(this::begin);
    while (!events.isEmpty()) {
      now = events.element().at();
      while (!events.isEmpty() && events.element().at().equals(now)) {
        events.remove().what().run();
      }
      startWhatHasRoom();
    }
    return new ArrayList<>(runs.values());
  }

  private void at(Duration moment, Runnable what) {
    events.add(new Event(moment, counter++, what));
  }

  /** The copies of this rehearsal. */
  Copies copies() {
    return copies;
  }

  private void begin(WaveRun run) {
    Duration gate = copies.gate(run.wave());
    if (gate.compareTo(now) > 0) {
      at(gate, () -> decide(run));
    } else {
      decide(run);
    }
  }

  private void decide(WaveRun run) {
    run.begins(now, copies.before(run.wave(), approved));
    if (run.before().size() > run.wave().before().size() || Copies.asksItself(run.wave())) {
      at(run.letBegin(), () -> approved = true);
    }
    at(run.ready(), () -> launch(run));
  }

  private void launch(WaveRun run) {
    List<ServerLoad> late = run.wave().servers().stream().filter(this::isLate).toList();
    List<ServerLoad> ready =
        run.wave().servers().stream().filter(server -> !isLate(server)).toList();
    List<PlannedJob> jobs = PlannedJob.of(ready, workload);
    run.planned(jobs.size() + late.size());
    submit(run, jobs);
    for (ServerLoad server : late) {
      List<PlannedJob> job = PlannedJob.of(List.of(server), workload);
      at(copies.inSyncAt(server), () -> submit(run, job));
    }
    finishIfLaunched(run);
  }

  private boolean isLate(ServerLoad server) {
    return copies.inSyncAt(server).compareTo(now) > 0;
  }

  private void submit(WaveRun run, List<PlannedJob> jobs) {
    long tail = Objects.requireNonNull(spans.get(run.wave().name())).tail();
    for (PlannedJob job : jobs) {
      waiting.add(new Waiting(tail + job.length().toNanos(), counter++, run, job));
    }
  }

  private void startWhatHasRoom() {
    for (Iterator<Waiting> turn = waiting.iterator(); turn.hasNext(); ) {
      Waiting next = turn.next();
      ForecastHeadroom room = roomOf(next.job());
      if (room.take(next.job())) {
        turn.remove();
        StartedJob started = StartedJob.of(next.job(), now, overhead, random);
        next.run().jobStarted(started);
        at(started.endAt(), () -> roomOf(next.job()).giveBack(next.job()));
        at(started.upAt(), () -> jobUp(next.run()));
      }
    }
  }

  private void jobUp(WaveRun run) {
    run.jobUp();
    finishIfLaunched(run);
  }

  private void finishIfLaunched(WaveRun run) {
    if (!run.launches()) {
      at(now.plus(FixedWait.total(run.wave().after())), () -> waveEnded(run));
    }
  }

  private void waveEnded(WaveRun ended) {
    ended.ended(now);
    for (String name : graph.dependantsOf(ended.wave().name())) {
      WaveRun run = Objects.requireNonNull(runs.get(name), name);
      run.waveEnded();
      if (!run.waits()) {
        begin(run);
      }
    }
  }

  private ForecastHeadroom roomOf(PlannedJob job) {
    return Objects.requireNonNull(rooms.get(job.where()));
  }
}
