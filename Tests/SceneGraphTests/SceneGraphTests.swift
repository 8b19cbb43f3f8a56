// Tests of SceneGraph.
