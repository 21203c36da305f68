package io.github.drsorchestration.server.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.recovery.Replication;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.testkit.control.WorldControl;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls to a simulated world, one at a time, each after the world's time has caught up. What
 * changes something is on the journal before it is made.
 */
final class LiveCalls {

  private static final Logger LOG = LoggerFactory.getLogger(LiveCalls.class);
  private static final ObjectMapper MAPPER = DomainJson.mapper();

  private final ReentrantLock lock = new ReentrantLock();
  private final SimulatedWorld world;
  private final Time time;
  private final Optional<WorldJournal> journal;
  private final WorldControl control;
  private final Map<String, Changing> changing;

  LiveCalls(SimulatedWorld world, Time time, Optional<WorldJournal> journal) {
    this.world = world;
    this.time = time;
    this.journal = journal;
    this.control = new WorldControl(world);
    this.changing = changing(world, control);
  }

  private static Map<String, Changing> changing(SimulatedWorld world, WorldControl control) {
    Map<String, Changing> all = new HashMap<>();
    for (Method method : Replication.class.getMethods()) {
      all.put(method.getName(), new Changing(world.drs(), method));
    }
    add(all, changing(control, "addFault", Fault.class));
    add(all, changing(control, "removeFault", String.class));
    add(all, changing(control, "removeFaults"));
    add(all, changing(world.drs(), "startRecovery", LaunchCommand.class));
    add(all, changing(world.drs(), "terminateInstances", AccountRegion.class, Collection.class));
    add(
        all,
        changing(
            world.drs(),
            "applyLaunchSettings",
            AccountRegion.class,
            String.class,
            LaunchSettings.class));
    add(
        all,
        changing(world.serverTags(), "addToServer", AccountRegion.class, String.class, Map.class));
    add(
        all,
        changing(
            world.serverTags(),
            "removeFromServer",
            AccountRegion.class,
            String.class,
            Collection.class));
    add(
        all,
        changing(
            world.stagingAccounts(),
            "extend",
            AccountRegion.class,
            ServerReference.class,
            Map.class));
    return Map.copyOf(all);
  }

  private static void add(Map<String, Changing> all, Changing one) {
    all.put(one.method().getName(), one);
  }

  private record Changing(Object target, Method method) {}

  /** A line of the journal. */
  record Call(Instant at, String call, List<Object> arguments) {}

  private static Changing changing(Object target, String name, Class<?>... parameters) {
    try {
      return new Changing(target, target.getClass().getMethod(name, parameters));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The port, as it is to be called while time passes by itself. */
  <T> T live(Class<T> port, T target) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> call(target, method, arguments)));
  }

  /** Reads something of the world as it is now. */
  <T> T read(Function<WorldControl, T> reading) {
    lock.lock();
    try {
      catchUp();
      return reading.apply(control);
    } finally {
      lock.unlock();
    }
  }

  /** Commands something of the world. */
  @Nullable Object command(String name, Object... arguments) {
    Changing change = Objects.requireNonNull(changing.get(name), name);
    try {
      return call(change.target(), change.method(), arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private void catchUp() {
    world.time().runUntil(time.now());
  }

  private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    lock.lock();
    try {
      catchUp();
      Instant at = world.time().now();
      if (arguments != null && changing.containsKey(method.getName())) {
        keep(new Call(at, method.getName(), new ArrayList<>(Arrays.asList(arguments))));
      }
      try {
        return method.invoke(target, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause() == null ? e : e.getCause();
      }
    } finally {
      lock.unlock();
    }
  }

  /** A call that cannot be kept is not made, or the world would be another one after a crash. */
  private void keep(Call call) {
    try {
      journal.ifPresent(it -> it.append(call));
    } catch (UncheckedIOException e) {
      throw new ServiceUnavailableException(
          call.call(), "the journal of the simulated world cannot be written", e);
    }
  }

  /** Makes calls of the journal again, at their time. */
  void repeat(List<JsonNode> calls) {
    for (JsonNode call : calls) {
      world.time().runUntil(Instant.parse(call.path("at").asText()));
      String name = call.path("call").asText();
      Changing change = changing.get(name);
      if (change == null) {
        throw new IllegalArgumentException(
            "the journal of the world has the call " + name + ": start the newer version again");
      }
      repeat(change, call.path("arguments"));
    }
  }

  private static void repeat(Changing change, JsonNode arguments) {
    Type[] types = change.method().getGenericParameterTypes();
    Object[] values = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      values[i] = MAPPER.convertValue(arguments.path(i), MAPPER.constructType(types[i]));
    }
    try {
      Object unused = change.method().invoke(change.target(), values);
    } catch (InvocationTargetException e) {
      LOG.debug("{} was refused before, too", change.method().getName(), e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
