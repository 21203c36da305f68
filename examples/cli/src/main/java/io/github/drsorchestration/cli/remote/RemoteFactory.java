package io.github.drsorchestration.cli.remote;

import io.github.drsorchestration.cli.remote.setting.Environment;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the parts of the command line, of which some look at what surrounds the process. */
public final class RemoteFactory implements IFactory {

  private final IFactory others = CommandLine.defaultFactory();
  private final Environment environment;

  public RemoteFactory(Environment environment) {
    this.environment = environment;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    return type == RemoteOptions.class
        ? type.cast(new RemoteOptions(environment))
        : others.create(type);
  }
}
