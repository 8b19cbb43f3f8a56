// Tests of CartoucheCommand.
