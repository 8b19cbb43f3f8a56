/// The version of Cartouche, as `cartouche --version` says it and as logs of exports remember it.
public let cartoucheVersion = "0.1.0"
