package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.core.planning.WaveGraph;
import io.github.drsorchestration.core.planning.forecast.load.FixedWait;
import io.github.drsorchestration.core.planning.forecast.load.ServerLoad;
import io.github.drsorchestration.core.planning.forecast.load.WaveLoad;
import io.github.drsorchestration.core.planning.forecast.load.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The earliest possible end of a tiny workload in one place, found by trying everything: every way
 * to split the waves into jobs, and every order of the jobs. In whole seconds.
 */
final class BestSchedule {

  private record Job(int wave, int servers, long up, long length) {}

  private record Placed(Job job, long start) {
    long up() {
      return start + job.up();
    }

    long end() {
      return start + job.length();
    }
  }

  private final Workload workload;
  private final int jobsAtOnce;
  private final int serversPerJob;
  private final int serversAtOnce;
  private final WaveGraph graph;
  private final Map<String, Integer> numbers = new TreeMap<>();
  private long best = Long.MAX_VALUE;

  private BestSchedule(Workload workload) {
    this.workload = workload;
    this.graph = workload.graph();
    var quotas = workload.quotasOf(BenchmarkPlans.IRELAND);
    this.jobsAtOnce = quotas.concurrentJobs();
    this.serversPerJob = quotas.serversPerJob();
    this.serversAtOnce = quotas.serversInAllJobs();
    for (WaveLoad wave : workload.waves()) {
      numbers.put(wave.name(), numbers.size());
    }
  }

  static long seconds(Workload workload) {
    BestSchedule search = new BestSchedule(workload);
    search.split(0, 0, new ArrayList<>(), new ArrayList<>());
    return search.best;
  }

  /** Puts the next server into one of its wave's jobs, or into a new one. */
  private void split(int wave, int server, List<List<ServerLoad>> parts, List<Job> jobs) {
    if (wave == workload.waves().size()) {
      order(jobs, new ArrayList<>());
      return;
    }
    List<ServerLoad> servers = workload.waves().get(wave).servers();
    if (server == servers.size()) {
      List<Job> more = new ArrayList<>(jobs);
      parts.forEach(part -> more.add(job(wave, part)));
      split(wave + 1, 0, new ArrayList<>(), more);
      return;
    }
    for (List<ServerLoad> part : List.copyOf(parts)) {
      if (part.size() < Math.min(serversPerJob, serversAtOnce)) {
        part.add(servers.get(server));
        split(wave, server + 1, parts, jobs);
        part.remove(part.size() - 1);
      }
    }
    parts.add(new ArrayList<>(List.of(servers.get(server))));
    split(wave, server + 1, parts, jobs);
    parts.remove(parts.size() - 1);
  }

  private Job job(int wave, List<ServerLoad> part) {
    long slowest = part.stream().mapToLong(load -> load.typical().toSeconds()).max().orElse(0);
    long overhead = workload.overhead().around(Duration.ZERO).toSeconds();
    long up = slowest + overhead - workload.overhead().ending().toSeconds();
    return new Job(wave, part.size(), up, slowest + overhead);
  }

  /** Places one of the remaining jobs as early as it can be, and then the others. */
  private void order(List<Job> remaining, List<Placed> placed) {
    if (remaining.isEmpty()) {
      best = Math.min(best, end(placed));
      return;
    }
    for (Job job : remaining) {
      if (remaining.stream().noneMatch(other -> dependsOn(job.wave(), other.wave()))) {
        List<Job> others = new ArrayList<>(remaining);
        others.remove(job);
        List<Placed> more = new ArrayList<>(placed);
        more.add(earliest(job, placed));
        order(others, more);
      }
    }
  }

  private boolean dependsOn(int wave, int other) {
    WaveLoad load = workload.waves().get(wave);
    return graph.allDependenciesOf(load.name()).contains(workload.waves().get(other).name());
  }

  private Placed earliest(Job job, List<Placed> placed) {
    long ready = ready(job.wave(), placed);
    List<Long> moments = new ArrayList<>(List.of(ready));
    placed.stream().map(Placed::end).filter(end -> end > ready).sorted().forEach(moments::add);
    for (long moment : moments) {
      if (fits(job, moment, placed)) {
        return new Placed(job, moment);
      }
    }
    throw new IllegalStateException("after the last job there is always room");
  }

  private boolean fits(Job job, long start, List<Placed> placed) {
    List<Long> checks = new ArrayList<>(List.of(start));
    placed.stream()
        .map(Placed::start)
        .filter(at -> at > start && at < start + job.length())
        .forEach(checks::add);
    for (long at : checks) {
      List<Placed> running =
          placed.stream().filter(other -> other.start() <= at && at < other.end()).toList();
      int servers = running.stream().mapToInt(other -> other.job().servers()).sum();
      if (running.size() >= jobsAtOnce || servers + job.servers() > serversAtOnce) {
        return false;
      }
    }
    return true;
  }

  private long ready(int wave, List<Placed> placed) {
    WaveLoad load = workload.waves().get(wave);
    long start = 0;
    for (String dependency : graph.dependenciesOf(load.name())) {
      start = Math.max(start, waveEnd(numbers.getOrDefault(dependency, -1), placed));
    }
    return start + FixedWait.total(load.before()).toSeconds();
  }

  private long waveEnd(int wave, List<Placed> placed) {
    long launched = ready(wave, placed);
    for (Placed job : placed) {
      if (job.job().wave() == wave) {
        launched = Math.max(launched, job.up());
      }
    }
    return launched + FixedWait.total(workload.waves().get(wave).after()).toSeconds();
  }

  private long end(List<Placed> placed) {
    long end = 0;
    for (int wave = 0; wave < workload.waves().size(); wave++) {
      end = Math.max(end, waveEnd(wave, placed));
    }
    return end;
  }
}
