/**
 * What EC2 knows of a launch: templates and what they may name; start at {@link
 * io.github.drsorchestration.aws.ec2.LaunchTemplates}.
 */
@NullMarked
package io.github.drsorchestration.aws.ec2;

import org.jspecify.annotations.NullMarked;
