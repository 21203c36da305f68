package io.github.drsorchestration.server;

import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.cli.scenario.Scenario;
import io.github.drsorchestration.server.http.HttpSettings;
import io.github.drsorchestration.server.state.MemoryState;
import io.github.drsorchestration.server.world.SimulatedDataCentre;
import io.github.drsorchestration.server.world.World;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A server over the sample, in memory and on a free port, whose hours pass in seconds. */
final class TestServer implements AutoCloseable {

  static final HttpSettings FREE_PORT = HttpSettings.DEFAULTS.at("127.0.0.1", 0);
  private static final double TIMES_REAL = 1_200;

  private final World world;
  private final LocalServer server;

  private TestServer(World world, LocalServer server) {
    this.world = world;
    this.server = server;
  }

  static TestServer start() {
    return start(builder -> builder);
  }

  static TestServer start(UnaryOperator<LocalServer.Builder> change) {
    return start(TIMES_REAL, change);
  }

  /** One whose time passes on command only. */
  static TestServer commanded(UnaryOperator<LocalServer.Builder> change) {
    return start(0, change);
  }

  /** One of this sample, whose time runs this much faster than real time. */
  static TestServer of(Path sample, double timesReal) {
    return start(DataDirectory.read(sample), timesReal, it -> it);
  }

  private static TestServer start(double timesReal, UnaryOperator<LocalServer.Builder> change) {
    try {
      return start(DataDirectory.given(null), timesReal, change);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestServer start(
      Scenario scenario, double timesReal, UnaryOperator<LocalServer.Builder> change) {
    try {
      World world = SimulatedDataCentre.inMemory(scenario, SystemTime.shared(), timesReal);
      LocalServer.Builder builder =
          LocalServer.over(world).state(new MemoryState()).with(scenario).http(FREE_PORT);
      return new TestServer(world, change.apply(builder).start());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  URI uri() {
    return server.uri();
  }

  LocalServer server() {
    return server;
  }

  Client anonymous() {
    return new Client(uri());
  }

  /** A client who has signed in as a demo user. */
  Client as(String user) {
    return anonymous().signedInAs(user);
  }

  @Override
  public void close() {
    server.close();
    world.close();
  }
}
