package io.github.drsorchestration.cli.documentation;

import java.io.File;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelSource2;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;

/** Builds Maven models, and resolves their imports from this build instead of a repository. */
final class Reactor implements ModelResolver {

  private final Map<String, File> poms;

  /**
   * A resolver of these POMs.
   *
   * @param poms by {@code group:artifact:version}
   */
  Reactor(Map<String, File> poms) {
    this.poms = Map.copyOf(poms);
  }

  /** The effective model of a POM, imports included. */
  Model effective(File pom) throws ModelBuildingException {
    Properties system = new Properties();
    system.putAll(System.getProperties());
    ModelBuildingRequest request =
        new DefaultModelBuildingRequest()
            .setPomFile(pom)
            .setModelResolver(this)
            .setSystemProperties(system)
            .setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_STRICT);
    return new DefaultModelBuilderFactory().newInstance().build(request).getEffectiveModel();
  }

  @Override
  public ModelSource2 resolveModel(String groupId, String artifactId, String version)
      throws UnresolvableModelException {
    File pom = poms.get(groupId + ":" + artifactId + ":" + version);
    if (pom == null) {
      throw new UnresolvableModelException("not part of this build", groupId, artifactId, version);
    }
    return new FileModelSource(pom);
  }

  @Override
  public ModelSource2 resolveModel(Parent parent) throws UnresolvableModelException {
    return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
  }

  @Override
  public ModelSource2 resolveModel(Dependency dependency) throws UnresolvableModelException {
    return resolveModel(
        dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
  }

  @Override
  public void addRepository(Repository repository) {
    // The super POM adds Maven Central, which is not used.
  }

  @Override
  public void addRepository(Repository repository, boolean replace) {
    // The super POM adds Maven Central, which is not used.
  }

  @Override
  public ModelResolver newCopy() {
    return this;
  }
}
