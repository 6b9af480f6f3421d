//! Who asks, for which library system: the first argument of every store function.

crate::id!(/// A library system: one library with its branches, or a consortium's member.
    SystemId);
crate::id!(/// Somebody who signs in.
    AccountId);

/// What an account may do. Each may do what those before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Reads what staff read, changes nothing.
    Viewer,
    /// Keeps, asks, imports, corrects.
    Staff,
    /// Also accounts and the library's own record.
    Administrator,
}

impl Role {
    pub const ALL: [Self; 3] = [Self::Viewer, Self::Staff, Self::Administrator];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Staff => "staff",
            Self::Administrator => "administrator",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

/// Who does it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Anybody at all.
    Visitor,
    /// The program itself: a job, or a command on the command line.
    Program,
    Account {
        id: AccountId,
        name: String,
        role: Role,
    },
}

/// The only source of a `system_id` in SQL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// `None` until a library has been set up.
    pub system: Option<SystemId>,
    pub actor: Actor,
}

impl Scope {
    pub const fn visitor(system: Option<SystemId>) -> Self {
        Self { system, actor: Actor::Visitor }
    }

    pub const fn program(system: Option<SystemId>) -> Self {
        Self { system, actor: Actor::Program }
    }

    /// The role of who asks; the program may do everything, a visitor nothing.
    pub const fn role(&self) -> Option<Role> {
        match &self.actor {
            Actor::Visitor => None,
            Actor::Program => Some(Role::Administrator),
            Actor::Account { role, .. } => Some(*role),
        }
    }

    pub fn may(&self, needed: Role) -> bool {
        self.role().is_some_and(|role| role >= needed)
    }

    pub const fn account(&self) -> Option<AccountId> {
        match &self.actor {
            Actor::Account { id, .. } => Some(*id),
            _ => None,
        }
    }
}
