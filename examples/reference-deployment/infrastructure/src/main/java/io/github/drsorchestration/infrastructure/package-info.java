/**
 * Writes those parts of the CloudFormation templates that follow from something else; {@link
 * io.github.drsorchestration.infrastructure.GeneratedTemplates} says which.
 */
@NullMarked
package io.github.drsorchestration.infrastructure;

import org.jspecify.annotations.NullMarked;
