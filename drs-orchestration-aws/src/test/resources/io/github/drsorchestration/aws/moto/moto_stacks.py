"""Lets a stack read the outputs of a nested one, and refer to what moto does not create.

moto 5.2.1 fails on both; here such a reference is the name of what is missing. It also reads each template
several times with the parser in Python, which takes ten times as long as the one in C.
"""
import yaml


def build_nested_stacks():
    from moto.apigateway.models import Method
    from moto.awslambda.models import Permission
    from moto.cloudformation import models, parsing, responses
    from moto.stepfunctions.models import StateMachine

    yaml.Loader = getattr(yaml, "CLoader", yaml.Loader)
    construct = models.yaml_tag_constructor
    permit = Permission.create_from_cloudformation_json.__func__

    method = Method.create_from_cloudformation_json.__func__

    def split_once(loader, tag, node):
        if tag == "!GetAtt" and isinstance(node.value, str):
            return {"Fn::GetAtt": node.value.split(".", 1)}
        return construct(loader, tag, node)

    clean = parsing.clean_json
    known = parsing.get_model_map()

    def name_what_is_ignored(json, resources_map):
        if isinstance(json, dict) and len(json) == 1:
            [(function, of)] = json.items()
            names = [of] if function == "Ref" else of if function == "Fn::GetAtt" else [None]
            resource = getattr(resources_map, "_resource_json_map", {}).get(names[0])
            if resource and resource["Type"] not in known:
                return ".".join(names)
        return clean(json, resources_map)

    def attribute(self, name):
        return self.output_map[name.removeprefix("Outputs.")].value

    def permit_function(cls, resource_name, cloudformation_json, *args, **kwargs):
        properties = cloudformation_json["Properties"]
        properties["FunctionName"] = ":".join(properties["FunctionName"].split(":")[:7])
        return permit(cls, resource_name, cloudformation_json, *args, **kwargs)

    def method_with_integration(cls, resource_name, cloudformation_json, *args, **kwargs):
        integration = cloudformation_json["Properties"]["Integration"]
        if integration["Type"] == "MOCK":
            integration = {"IntegrationHttpMethod": None, "Uri": None, **integration}
        cloudformation_json["Properties"]["Integration"] = integration
        return method(cls, resource_name, cloudformation_json, *args, **kwargs)

    update = parsing.parse_and_update_resource

    def update_as_conditions_say(logical_id, resource_json, resources_map, *args, **kwargs):
        existing = resources_map._parsed_resources.get(logical_id)
        condition = resource_json.get("Condition")
        if existing is None:
            return parsing.parse_and_create_resource(
                logical_id, resource_json, resources_map, *args, **kwargs
            )
        if condition and not resources_map.lazy_condition_map[condition]:
            resources_map._delete_resource(existing, resource_json)
            return None
        return update(logical_id, resource_json, resources_map, *args, **kwargs)

    def update_in_place(cls, original_resource, new_resource_name, cloudformation_json, account_id, region_name):
        properties = cloudformation_json["Properties"]
        template = models.get_stack_from_s3_url(
            properties["TemplateURL"], account_id=account_id, partition=models.get_partition(region_name)
        )
        original_resource.update(template, parameters=properties.get("Parameters", {}))
        return original_resource

    diff = parsing.ResourceMap.build_resource_diff

    def diff_with_stacks(self, template, parameters=None):
        names = diff(self, template, parameters)
        for name, resource in template["Resources"].items():
            is_stack = resource["Type"] == "AWS::CloudFormation::Stack"
            if is_stack and name not in names["Add"] + names["Modify"]:
                names["Modify"].append(name)
        return names

    parsing.ResourceMap.build_resource_diff = diff_with_stacks
    machine = StateMachine.create_from_cloudformation_json.__func__

    def machine_with_substitutions(cls, resource_name, cloudformation_json, *args, **kwargs):
        properties = cloudformation_json["Properties"]
        for name, value in (properties.get("DefinitionSubstitutions") or {}).items():
            properties["DefinitionString"] = properties["DefinitionString"].replace(
                "${" + name + "}", value
            )
        return machine(cls, resource_name, cloudformation_json, *args, **kwargs)

    StateMachine.create_from_cloudformation_json = classmethod(machine_with_substitutions)
    apply = models.ChangeSet.apply

    def apply_with_outputs(self):
        apply(self)
        self.stack.template_dict = self.template_dict
        self.stack.output_map = self.stack._create_output_map()

    models.ChangeSet.apply = apply_with_outputs
    Method.create_from_cloudformation_json = classmethod(method_with_integration)
    parsing.clean_json = name_what_is_ignored
    parsing.parse_and_update_resource = update_as_conditions_say
    models.Stack.update_from_cloudformation_json = classmethod(update_in_place)
    parsing.ResourceMap.validate_outputs = lambda self: None
    models.yaml_tag_constructor = responses.yaml_tag_constructor = split_once
    yaml.Loader.add_multi_constructor("", split_once)
    models.Stack.get_cfn_attribute = attribute
    Permission.create_from_cloudformation_json = classmethod(permit_function)
