//! How often one may try to sign in: per account and per address, in memory.
//!
//! A bucket holds some attempts and fills up with time. Who drains an account's bucket
//! from elsewhere does not lock its owner out: an address from which the owner signed in
//! before has a bucket of its own for that account, a bucket is never closed for longer
//! than one attempt takes to fill, and who redeems a link from their mail empties none.

use std::{
    collections::HashMap,
    hash::Hash,
    net::{IpAddr, Ipv6Addr},
    sync::{Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};

/// How many come at once, and after how long one more.
type Rate = (i32, TimeDelta);

/// Attempts on one account.
const ACCOUNT: Rate = (10, TimeDelta::seconds(60));

/// The same for one address: a ministry may stand behind it.
const ADDRESS: Rate = (50, TimeDelta::seconds(5));

/// Letters that anybody may have written to one account: no mailbox is flooded.
const ACCOUNT_LETTERS: Rate = (3, TimeDelta::minutes(20));

/// The same from one address.
const ADDRESS_LETTERS: Rate = (20, TimeDelta::minutes(1));

/// Letters that one person may have written to others: a ministry's colleagues at once,
/// then some an hour.
const SENDER_LETTERS: Rate = (20, TimeDelta::minutes(3));

/// How many buckets are remembered at most.
const MOST: usize = 50_000;

/// The buckets of one process.
#[derive(Debug, Default)]
pub struct Throttle(Mutex<Buckets>);

#[derive(Debug)]
struct Buckets {
    account: Rate,
    address: Rate,
    /// When each bucket will be full again; one that is full may be forgotten.
    full: HashMap<Bucket, DateTime<Utc>>,
    /// From where the owners of accounts last signed in, and when.
    owners: HashMap<(String, IpAddr), DateTime<Utc>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Bucket {
    Address(IpAddr),
    /// Everybody who is not known to be the owner.
    Account(String),
    /// The owner, where they signed in before.
    Owner(String, IpAddr),
}

impl Default for Buckets {
    fn default() -> Self {
        Self {
            account: ACCOUNT,
            address: ADDRESS,
            full: HashMap::new(),
            owners: HashMap::new(),
        }
    }
}

impl Throttle {
    /// One for letters in place of attempts to sign in.
    pub fn of_letters() -> Self {
        Self(Mutex::new(Buckets {
            account: ACCOUNT_LETTERS,
            address: ADDRESS_LETTERS,
            ..Buckets::default()
        }))
    }

    /// One for the letters that somebody has written to others; the account is the sender's.
    pub fn of_senders() -> Self {
        Self(Mutex::new(Buckets {
            account: SENDER_LETTERS,
            address: ADDRESS_LETTERS,
            ..Buckets::default()
        }))
    }

    /// Takes one attempt on an account from an address; or says how long to wait, and
    /// takes none.
    pub fn take(
        &self,
        account: Option<&str>,
        address: IpAddr,
        at: DateTime<Utc>,
    ) -> Result<(), TimeDelta> {
        let mut buckets = self.buckets();
        let asked = buckets.asked(account, address);
        let waits = asked.iter().map(|bucket| buckets.wait(bucket, at));
        if let Some(wait) = waits.max().filter(|wait| *wait > TimeDelta::zero()) {
            return Err(wait);
        }
        for bucket in asked {
            let (_, each) = buckets.rate(&bucket);
            let full = buckets.full.entry(bucket).or_insert(at);
            *full = (*full).max(at) + each;
        }
        forget(&mut buckets.full, at);
        Ok(())
    }

    /// The attempt was the owner's: it is given back, and the address is remembered.
    pub fn give_back(&self, account: &str, address: IpAddr, at: DateTime<Utc>) {
        let mut buckets = self.buckets();
        for bucket in buckets.asked(Some(account), address) {
            let (_, each) = buckets.rate(&bucket);
            if let Some(full) = buckets.full.get_mut(&bucket) {
                *full -= each;
            }
        }
        let owner = (account.to_owned(), network(address));
        buckets.owners.insert(owner, at);
        forget(&mut buckets.owners, DateTime::UNIX_EPOCH);
    }

    /// The owner proved to be one by their mail: strangers' attempts no longer count.
    pub fn forgive(&self, account: &str) {
        let bucket = Bucket::Account(account.to_owned());
        self.buckets().full.remove(&bucket);
    }

    fn buckets(&self) -> MutexGuard<'_, Buckets> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Buckets {
    fn rate(&self, bucket: &Bucket) -> Rate {
        match bucket {
            Bucket::Address(_) => self.address,
            Bucket::Account(_) | Bucket::Owner(..) => self.account,
        }
    }

    /// From which buckets an attempt takes.
    fn asked(&self, account: Option<&str>, address: IpAddr) -> Vec<Bucket> {
        let network = network(address);
        let mut asked = vec![Bucket::Address(network)];
        if let Some(account) = account {
            let owner = (account.to_owned(), network);
            asked.push(if self.owners.contains_key(&owner) {
                Bucket::Owner(owner.0, network)
            } else {
                Bucket::Account(owner.0)
            });
        }
        asked
    }

    /// How long until there is an attempt in this bucket.
    fn wait(&self, bucket: &Bucket, at: DateTime<Utc>) -> TimeDelta {
        let (most, each) = self.rate(bucket);
        match self.full.get(bucket) {
            Some(full) => *full - at - each * (most - 1),
            None => TimeDelta::zero(),
        }
    }
}

/// Drops what lies before `at`, and the older half where too much is left.
fn forget<K: Hash + Eq>(map: &mut HashMap<K, DateTime<Utc>>, at: DateTime<Utc>) {
    if map.len() <= MOST {
        return;
    }
    map.retain(|_, moment| *moment > at);
    if map.len() > MOST {
        let mut moments: Vec<_> = map.values().copied().collect();
        let (_, middle, _) = moments.select_nth_unstable(MOST / 2);
        let middle = *middle;
        map.retain(|_, moment| *moment > middle);
    }
}

/// Who an address belongs to: of IPv6, a household has a whole /64.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        address => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn an_account_that_many_addresses_try_is_throttled_and_opens_again() {
        let throttle = Throttle::default();
        let from = |n: u8| IpAddr::from([192, 0, 2, n]);
        for n in 0..10 {
            assert_eq!(throttle.take(Some("ana"), from(n), at(0)), Ok(()));
        }
        let wait = throttle.take(Some("ana"), from(99), at(20)).unwrap_err();
        assert_eq!(wait, TimeDelta::seconds(40));
        assert_eq!(throttle.take(Some("ben"), from(99), at(20)), Ok(()));
        assert_eq!(throttle.take(Some("ana"), from(99), at(60)), Ok(()));
        // However long the others went on: who waits as told gets in.
        assert!(throttle.take(Some("ana"), from(99), at(60)).is_err());
        assert_eq!(throttle.take(Some("ana"), from(99), at(120)), Ok(()));
    }

    #[test]
    fn where_the_owner_signed_in_before_nobody_elses_attempts_count() {
        let throttle = Throttle::default();
        let (home, elsewhere) = (address("192.0.2.1"), address("198.51.100.7"));
        throttle.take(Some("ana"), home, at(0)).unwrap();
        throttle.give_back("ana", home, at(0));
        while throttle.take(Some("ana"), elsewhere, at(1)).is_ok() {}
        assert_eq!(throttle.take(Some("ana"), home, at(1)), Ok(()));
        // And by her mail she opens the account for a new place.
        throttle.forgive("ana");
        assert_eq!(
            throttle.take(Some("ana"), address("203.0.113.5"), at(1)),
            Ok(())
        );
    }

    #[test]
    fn an_address_that_tries_many_accounts_is_throttled_also_in_ipv6() {
        let throttle = Throttle::default();
        for n in 0..50 {
            let from = address(&format!("2001:db8:1:1::{n:x}"));
            let account = format!("a{n}");
            assert_eq!(throttle.take(Some(&account), from, at(0)), Ok(()));
        }
        let more = address("2001:db8:1:1:ffff::1");
        assert!(throttle.take(None, more, at(0)).is_err());
        assert_eq!(
            throttle.take(None, address("2001:db8:1:2::1"), at(0)),
            Ok(())
        );
        assert_eq!(throttle.take(None, more, at(5)), Ok(()));
    }

    #[test]
    fn nobody_has_a_mailbox_flooded() {
        let throttle = Throttle::of_letters();
        let from = |n: u8| IpAddr::from([192, 0, 2, n]);
        for n in 0..3 {
            assert_eq!(throttle.take(Some("ana"), from(n), at(0)), Ok(()));
        }
        assert!(throttle.take(Some("ana"), from(9), at(1199)).is_err());
        assert_eq!(throttle.take(Some("ana"), from(9), at(1200)), Ok(()));
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        let throttle = Throttle::default();
        for n in 0..u32::try_from(MOST).unwrap() * 2 {
            let from = IpAddr::from(n.to_be_bytes());
            throttle
                .take(None, from, at(i64::from(n) / 10_000))
                .unwrap();
            throttle.give_back("ana", from, at(i64::from(n)));
        }
        let buckets = throttle.buckets();
        assert!(buckets.full.len() <= MOST && buckets.owners.len() <= MOST);
    }
}
