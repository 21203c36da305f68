package io.github.drsorchestration.infrastructure.template;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Writes out what CloudFormation abbreviates by tags. */
final class ShortForms extends SafeConstructor {

  ShortForms() {
    super(new LoaderOptions());
    yamlMultiConstructors.put("!", new Function());
  }

  private final class Function extends AbstractConstruct {
    @Override
    public Object construct(Node node) {
      String name = node.getTag().getValue().substring(1);
      Object argument = argument(node);
      if (name.equals("GetAtt") && argument instanceof String path) {
        argument = List.of(path.split("\\.", 2));
      }
      return Map.of(name.matches("Ref|Condition") ? name : "Fn::" + name, argument);
    }

    private Object argument(Node node) {
      if (node instanceof ScalarNode scalar) {
        return scalar.getValue();
      }
      return node instanceof SequenceNode sequence
          ? constructSequence(sequence)
          : constructMapping((MappingNode) node);
    }
  }
}
